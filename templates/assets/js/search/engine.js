/** Pagefind's score of a page that holds the very words; those that begin alike have less. */
const clearScore = 1;
const settings = { excerptLength: 28, metaCacheTag: Date.now() };
const instances = new Map();
let names;

/**
 * What is found, best first; each result has `data()`. Where nothing in the page's language is more than nearly what
 * was asked for, the other languages are asked too.
 */
export async function findArticles(query, folder) {
  const own = document.documentElement.lang;
  const { results } = await askIndex(query, own, folder);
  if (results[0]?.score >= clearScore) return results;
  const languages = new Set((await listIndexes(folder)).map(primary));
  languages.delete(primary(own));
  const answers = await Promise.all([...languages].map((language) => askIndex(query, language, folder)));
  const found = [...results, ...answers.flatMap((answer) => answer.results)];
  return found.sort((a, b) => b.score - a.score);
}

/** Loads the index of the page's language, so that the first answer is near when the reader begins to type. */
export function warmIndex(folder) {
  return findInstance(document.documentElement.lang, folder).catch(() => undefined);
}

async function askIndex(query, language, folder) {
  try {
    const instance = await findInstance(language, folder);
    return await instance.search(query);
  } catch (error) {
    instances.delete(language);
    throw error;
  }
}

function findInstance(language, folder) {
  const instance = instances.get(language) ?? openIndexes(language, folder);
  instances.set(language, instance);
  instance.catch(() => instances.delete(language));
  return instance;
}

/** The index of a language; of a large archive the parts `en-x-2`, `en-x-3` beside it as well. */
async function openIndexes(language, folder) {
  const [pagefind, all] = await Promise.all([import(`${folder}pagefind.js`), listIndexes(folder)]);
  const instance = openIndex(pagefind, language, folder);
  const more = all.filter((name) => name.startsWith(`${primary(language)}-x-`));
  // Pagefind takes the same folder for the same index, unless it is written in another way.
  await Promise.all(more.map((name) => instance.mergeIndex(`${folder}./`, { ...settings, language: name })));
  return instance;
}

/** Pagefind asks the document which language to read, and takes no other answer. */
function openIndex(pagefind, language, basePath) {
  const root = document.documentElement;
  const own = root.lang;
  root.lang = language;
  try {
    return pagefind.createInstance({ basePath, ...settings });
  } finally {
    root.lang = own;
  }
}

/** The names of all indexes, from the address at which Pagefind asks for them. */
function listIndexes(folder) {
  names ??= fetchNames(folder).catch((error) => {
    names = undefined;
    throw error;
  });
  return names;
}

async function fetchNames(folder) {
  const response = await fetch(`${folder}pagefind-entry.json?ts=${settings.metaCacheTag}`);
  return Object.keys((await response.json()).languages);
}

function primary(language) {
  return language.split('-')[0];
}
