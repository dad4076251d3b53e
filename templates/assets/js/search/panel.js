import { makeAsk } from './ask.js';
import { make, makeItem } from './item.js';
import { countResults } from './words.js';

const shown = 6;

/** Answers in a panel below the masthead's field: arrows walk through it, Escape closes it. */
export function showPanel(form) {
  const field = form.elements.q;
  const search = form.parentElement;
  const panel = makePanel(form);
  search.append(panel.element);
  const ask = makeAsk(form.dataset, async (query, results, isLast) => {
    const found = await Promise.all((results ?? []).slice(0, shown).map((result) => result.data()));
    if (!isLast()) return;
    panel.fill(found, countResults(form.dataset, query, results));
    panel.all.href = `${form.action}?${new URLSearchParams({ q: query })}`;
    panel.all.hidden = found.length === 0;
    panel.element.hidden = query === '' || !search.contains(document.activeElement);
  });
  const askAgain = () => void ask(field.value.trim());
  field.addEventListener('input', askAgain);
  field.addEventListener('focus', askAgain);
  search.addEventListener('keydown', (event) => walk(event, field, panel.element));
  search.addEventListener('focusout', ({ relatedTarget }) => {
    if (!search.contains(relatedTarget)) panel.element.hidden = true;
  });
  askAgain();
}

function makePanel({ dataset }) {
  const element = make('div', 'search-panel');
  const count = make('p', 'search-count');
  const list = make('ol', 'search-list');
  const all = make('a', 'search-all', dataset.all);
  count.role = 'status';
  element.hidden = true;
  element.append(count, list, all);
  const fill = (found, words) => {
    list.replaceChildren(...found.map((one) => makeItem(one, dataset)));
    count.textContent = words;
  };
  return { element, all, fill };
}

function walk(event, field, panel) {
  if (panel.hidden) return;
  if (event.key === 'Escape') {
    field.focus();
    panel.hidden = true;
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const stops = [field, ...panel.querySelectorAll('a:not([hidden])')];
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = stops.indexOf(document.activeElement) + step;
    stops.at(next % stops.length).focus();
  } else return;
  event.preventDefault();
}
