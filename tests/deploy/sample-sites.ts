import type { Files } from './deploy-files.ts';

const page = (text: string, asset: string) => `<nav><link href="/assets/${asset}"></nav><p>${text}</p>`;
/** A site. */
export const first: Files = {
  'assets/style-1.css': 'p { color: red }',
  'index.html': page('front', 'style-1.css'),
  'rss.xml': '<rss>1</rss>',
  'world/año + más #1/index.html': page('world', 'style-1.css'),
  'old/index.html': page('old', 'style-1.css'),
  _headers: '/*\n  X: y\n',
};
const { 'assets/style-1.css': oldStyle = '', 'old/index.html': _, ...rest } = first;
/** The same after an edit: another front page, theme and feed, a new page, and an old one less. */
export const second: Files = {
  ...rest,
  'assets/style-2.css': 'p { color: blue }',
  'index.html': page('front, edited', 'style-2.css'),
  'world/año + más #1/index.html': page('world', 'style-2.css'),
  'rss.xml': '<rss>2</rss>',
  'new/index.html': page('new', 'style-2.css'),
};
/** What stays of the first for a while beside the second. */
export const linger = { 'assets/style-1.css': oldStyle };
