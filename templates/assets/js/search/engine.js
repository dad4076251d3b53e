/** Pagefind's score of a page that holds the very words; those that begin alike have less. */
const clearScore = 1;
const instances = new Map();
let languages;

/**
 * What is found, best first; each result has `data()`. Where nothing in the page's language is more than nearly what
 * was asked for, the other languages are asked too.
 */
export async function findArticles(query, folder) {
  const own = document.documentElement.lang;
  const { results } = await askIndex(query, own, folder);
  if (results[0]?.score >= clearScore) return results;
  languages ??= await listLanguages(folder);
  const others = languages.filter((language) => language !== own.split('-')[0]);
  const answers = await Promise.all(others.map((language) => askIndex(query, language, folder)));
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

async function findInstance(language, folder) {
  const pagefind = await import(`${folder}pagefind.js`);
  const instance = instances.get(language) ?? openIndex(pagefind, language, folder);
  instances.set(language, instance);
  return instance;
}

/** Pagefind asks the document which language to read, and takes no other answer. */
function openIndex(pagefind, language, basePath) {
  const root = document.documentElement;
  const own = root.lang;
  root.lang = language;
  try {
    return pagefind.createInstance({ basePath, excerptLength: 28 });
  } finally {
    root.lang = own;
  }
}

async function listLanguages(folder) {
  const response = await fetch(`${folder}pagefind-entry.json`);
  return Object.keys((await response.json()).languages);
}
