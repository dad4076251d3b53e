import { make } from './make.js';
import { listProblems } from './problem-list.js';
import { style } from './notice-style.js';

/** What the desk has to say, over the page and apart from its styles: errors at length, warnings and the rest in a line. */
export function openNotice() {
  const host = document.createElement('broadsheet-desk');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const dialog = makeDialog();
  const words = make('span', { role: 'status' });
  const open = make('button', { type: 'button', class: 'open' });
  const line = make('div', { class: 'line' }, words, open);
  root.append(dialog.element, line);
  document.documentElement.append(host);
  const settle = () => {
    open.hidden = open.textContent === '' || !dialog.element.hidden;
    line.hidden = words.textContent === '' && open.hidden;
  };
  const show = (isOpen) => {
    dialog.element.hidden = !isOpen;
    settle();
  };
  open.addEventListener('click', () => {
    show(true);
    dialog.close.focus();
  });
  dialog.close.addEventListener('click', () => show(false));
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || dialog.element.hidden) return;
      event.stopPropagation();
      show(false);
    },
    { capture: true },
  );
  settle();
  let told = '[]';
  return {
    say(text) {
      words.textContent = text;
      settle();
    },
    showProblems(problems) {
      // What was closed stays closed until there is something else to say.
      if (JSON.stringify(problems) === told) return;
      told = JSON.stringify(problems);
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      dialog.fill(problems, count(problems.length - errors, errors));
      open.textContent = count(problems.length - errors, errors);
      show(errors > 0);
    },
  };
}

function makeDialog() {
  const title = make('h2', { id: 'title' });
  const close = make('button', { type: 'button' }, 'Close ', make('kbd', {}, 'Esc'));
  const list = make('div', { class: 'list', tabindex: '0', role: 'region', 'aria-labelledby': 'title' });
  const head = make('div', { class: 'head' }, title, close);
  const about = make('p', { id: 'about' });
  const element = make(
    'div',
    {
      class: 'dialog',
      role: 'alertdialog',
      'aria-labelledby': 'title',
      'aria-describedby': 'about',
      hidden: '',
    },
    head,
    about,
    list,
  );
  const fill = (problems, words) => {
    title.textContent = words;
    const isWrong = problems.some(({ severity }) => severity === 'error');
    about.textContent = isWrong
      ? 'Behind this is the site as it was before. It is built again as soon as a file changes.'
      : 'Readers can live with these; the site is built nevertheless.';
    list.replaceChildren(...listProblems(problems));
  };
  return { element, close, fill };
}

function count(warnings, errors) {
  const name = (number, word) => (number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`]);
  return [...name(errors, 'error'), ...name(warnings, 'warning')].join(', ');
}
