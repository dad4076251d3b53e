import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { TranslationView } from '../model/view.ts';

/** The article in all its languages, itself among them; nothing where there is one alone. */
export function viewTranslations(article: Article, site: Site): TranslationView[] | undefined {
  return site.translations.get(article.source)?.map(({ language, permalink }) => {
    return { language, name: nameLanguage(language), href: permalink };
  });
}

/** A language as its speakers write it, with a capital. */
function nameLanguage(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
}
