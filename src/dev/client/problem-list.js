import { make } from './make.js';

/** The problems as elements, those of a file together under its name, errors first. */
export function listProblems(problems) {
  const byFile = Map.groupBy(problems, ({ file }) => file ?? 'The newspaper');
  const isWrong = (list) => list.some(({ severity }) => severity === 'error');
  const files = [...byFile].toSorted(([, a], [, b]) => Number(isWrong(b)) - Number(isWrong(a)));
  return files.map(([file, list]) =>
    make('section', {}, make('h3', {}, file), ...list.map((problem) => showProblem(problem))),
  );
}

function showProblem({ severity, code, message, hint, at, frame }) {
  const head = make(
    'p',
    { class: 'head' },
    make('strong', { class: severity }, severity),
    ' ',
    make('code', {}, code),
  );
  if (at !== undefined) head.append(` line ${at.replace(':', ', column ')}`);
  const element = make('article', {}, head, make('p', {}, ...markCode(message)));
  if (frame !== undefined) element.append(make('pre', {}, frame));
  if (hint !== undefined)
    element.append(make('p', { class: 'hint' }, make('strong', {}, 'What to do: '), ...markCode(hint)));
  return element;
}

/** What stands between backticks is code. */
function markCode(text) {
  return text.split(/`([^`]*)`/).map((part, index) => (index % 2 === 0 ? part : make('code', {}, part)));
}
