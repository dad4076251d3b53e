import { makeAsk } from './ask.js';
import { makeItem } from './item.js';
import { countResults } from './words.js';

const step = 20;

/** Answers in full on the search page; the address keeps the question. */
export function showResults(form, place) {
  const field = form.elements.q;
  const [count, list, more] = place.children;
  let left = [];
  const showMore = async () => {
    const found = await Promise.all(left.splice(0, step).map((result) => result.data()));
    const items = found.map((one) => makeItem(one, form.dataset));
    list.append(...items);
    more.hidden = left.length === 0;
    return items;
  };
  const ask = makeAsk(form.dataset, async (query, results) => {
    left = [...(results ?? [])];
    list.replaceChildren();
    await showMore();
    count.textContent = countResults(form.dataset, query, results);
    document.querySelector('.search-browse').hidden = left.length + list.children.length > 0;
  });
  const readAddress = () => {
    field.value = new URLSearchParams(location.search).get('q') ?? field.value;
    void ask(field.value.trim(), 0);
  };
  field.addEventListener('input', () => void keepQuestion(field, ask));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void keepQuestion(field, ask);
  });
  more.addEventListener('click', async () => (await showMore())[0]?.querySelector('a').focus());
  window.addEventListener('popstate', readAddress);
  readAddress();
}

function keepQuestion({ value, form }, ask) {
  const query = value.trim();
  history.replaceState(null, '', query === '' ? form.action : `?${new URLSearchParams({ q: query })}`);
  return ask(query);
}
