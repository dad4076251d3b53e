import { writeDay } from './words.js';

/** A result as an item of a list: the linked headline, its section and day, who paid for it, and where the words stand. */
export function makeItem({ url, meta, excerpt }, words) {
  const item = make('li', 'search-item');
  const link = make('a', 'search-headline', meta.title);
  link.href = url;
  if (meta.language) item.lang = meta.language;
  item.dir = 'auto';
  item.append(link, makeAbout(meta, words), makeExcerpt(excerpt));
  return item;
}

function makeAbout({ section, date, sponsor }, { paid }) {
  const about = make('p', 'search-about');
  about.lang = document.documentElement.lang;
  const parts = [
    sponsor &&
      make(
        'bdi',
        'search-sponsor',
        paid.replace('{name}', () => sponsor),
      ),
    section && make('bdi', '', section),
    date && makeDay(date),
  ];
  for (const part of parts.filter(Boolean)) about.append(about.firstChild ? ' · ' : '', part);
  return about;
}

function makeDay(date) {
  const day = make('time', '', writeDay(date));
  day.dateTime = date;
  return day;
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
