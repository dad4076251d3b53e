const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);
const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });

/** How much was found, in the words of the page's language: `words` are the form's. */
export function countResults(words, query, results) {
  if (!results) return words.failed;
  if (query === '') return '';
  if (results.length === 0) return words.none.replace('{query}', () => `\u2068${query}\u2069`);
  const form = plurals.select(results.length);
  const text = words[`found${form[0].toUpperCase()}${form.slice(1)}`] ?? words.foundOther;
  return text.replace('{count}', numbers.format(results.length));
}

/** A day such as `2026-05-01`, as people write it. */
export function writeDay(day) {
  return days.format(new Date(day));
}
