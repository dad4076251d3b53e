import { isSlug } from '../support/schema/kinds.ts';
import { slugify } from '../support/slugify.ts';
import { quoteYaml } from './quote-yaml.ts';

/** What is known of an article before anybody has written it. */
export interface NewArticle {
  readonly headline: string;
  /** A local time of the newsroom: `2026-10-02 14:05`. */
  readonly published: string;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly id: string;
}

const MAX_SLUG_BYTES = 80;
/** Marks that no letter has. */
const EMOJI_PARTS = /[\u20e3\ufe0e\ufe0f]/g;

/** The end of an address made of a headline, cut between words where it is long; `article` where the headline has no words. */
export function makeSlug(headline: string): string {
  let slug = slugify(headline.replaceAll(EMOJI_PARTS, ''));
  while (Buffer.byteLength(slug) > MAX_SLUG_BYTES) slug = cutEnd(slug);
  return isSlug(slug) ? slug : 'article';
}

function cutEnd(slug: string): string {
  const hyphen = slug.lastIndexOf('-');
  if (hyphen > 0) return slug.slice(0, hyphen);
  return [...new Intl.Segmenter('en').segment(slug)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');
}

/** The text of an article that is still to be written: a draft that a build accepts. Writing goes on at its end. */
export function writeNewArticle({ headline, published, author, language, id }: NewArticle): string {
  return [
    '---',
    `headline: ${quoteYaml(headline)}`,
    '# standfirst: One or two sentences under the headline, at most 300 characters.',
    `published: ${published}`,
    author === undefined
      ? '# authors: [name-of-a-file-in-content-authors]'
      : `authors: ${quoteYaml([author])}`,
    '# tags: [one-topic, another]',
    "# image: # take the # away from these lines, and put the picture's file beside this one",
    '#   src: photo.jpg',
    '#   alt: What the picture shows, for those who cannot see it',
    '#   caption: What readers should know of it',
    '#   credit: Whose picture it is',
    ...(language === undefined ? [] : [`language: ${quoteYaml(language)}`]),
    `id: ${quoteYaml(id)} # stays the same whatever else changes`,
    'draft: true # take this line away to publish',
    '---',
    '',
    '',
  ].join('\n');
}
