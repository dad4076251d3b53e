import { writeDay } from './words.js';

/** A result as an item of a list: the linked headline, its section and day, and where the words stand. */
export function makeItem({ url, meta, excerpt }) {
  const item = make('li', 'search-item');
  const link = make('a', 'search-headline', meta.title);
  link.href = url;
  if (meta.language) item.lang = meta.language;
  item.dir = 'auto';
  item.append(link, makeAbout(meta), makeExcerpt(excerpt));
  return item;
}

function makeAbout({ section, date }) {
  const about = make('p', 'search-about', section);
  about.lang = document.documentElement.lang;
  if (!date) return about;
  const day = make('time', '', writeDay(date));
  day.dateTime = date;
  if (section) about.append(' · ');
  about.append(day);
  return about;
}

/** Pagefind's excerpt is HTML whose only tags are `<mark>`; it is taken apart, never parsed. */
function makeExcerpt(excerpt) {
  const text = make('p', 'search-excerpt');
  for (const [index, part] of excerpt.split(/<\/?mark>/).entries()) {
    const words = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    text.append(index % 2 === 1 ? make('mark', '', words) : words);
  }
  return text;
}

/** An element with text. */
export function make(tag, className, text = '') {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
