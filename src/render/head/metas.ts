import { remember } from '../../support/remember.ts';
import type { ArticleView, Chrome } from '../../model/view.ts';

/** One `<meta>`: by `name` (HTML, X) or by `property` (Open Graph); `content` is unescaped. */
export type Meta =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string };

const imageTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

/** A `<meta name>`. */
export function name(key: string, content: string): Meta {
  return { name: key, content };
}

/** A `<meta property>`. */
export function property(key: string, content: string): Meta {
  return { property: key, content };
}

/** Open Graph's words for the site and the page's language. */
export function describeSite(site: Chrome, language: string): Meta[] {
  return [property('og:site_name', site.title), property('og:locale', toLocale(language))];
}

/** The picture for social networks, and X's card: the large one wherever there is a picture. */
export function describeImage(image: ArticleView['socialImage']): Meta[] {
  if (!image) return [name('twitter:card', 'summary')];
  return [
    property('og:image', image.url),
    property('og:image:type', imageTypes[readExtension(image.url)] ?? ''),
    property('og:image:width', image.width?.toString() ?? ''),
    property('og:image:height', image.height?.toString() ?? ''),
    property('og:image:alt', image.alt),
    name('twitter:card', 'summary_large_image'),
    name('twitter:image:alt', image.alt),
  ];
}

/** Open Graph's `language_TERRITORY` of a BCP 47 tag; a tag without a territory gets the likeliest. */
export const toLocale = remember((tag) => {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
});

function readExtension(url: string): string {
  const plain = /^https?:\/\/[^/?#]+\/[\w./-]*\.([A-Za-z0-9]+)$/.exec(url)?.[1];
  if (plain !== undefined) return plain.toLowerCase();
  const { pathname } = new URL(url);
  return pathname.slice(pathname.lastIndexOf('.') + 1).toLowerCase();
}
