import type { Article } from '../model/article.ts';
import { foldText } from '../support/fold-text.ts';
import { remember, rememberLast } from '../support/remember.ts';
import { slugify } from '../support/slugify.ts';
import type { Check, Remark } from './check.ts';

const leastLetters = 5;

type Tagged = Pick<Article, 'source' | 'language' | 'tags'>;

interface Tag {
  readonly name: string;
  readonly letters: string;
  count: number;
  readonly first: { readonly article: Tagged; readonly index: number };
}

/** A tag of one article that is spelt almost like another: two pages, where readers look for one. */
export const loneTag: Check = {
  code: 'lone-tag',
  summary: 'A tag that only one article has is one letter away from another tag.',
  level: 'warning',
  site: ({ parsed }) => recallRemarks(parsed),
};

const recallRemarks = rememberLast(
  { source: true, language: true, tags: true },
  (articles: readonly Tagged[]) => {
    const tags = countTags(articles);
    const lone = tags.filter(({ count }) => count === 1);
    if (lone.length === 0) return [];
    const near = indexTags(tags);
    return lone.flatMap((tag) => describeTag(tag, near(tag)));
  },
);

function describeTag({ name, first: { article, index } }: Tag, meant: Tag | undefined): Remark | [] {
  if (!meant) return [];
  return {
    message: `Only this article has the tag \`${name}\`.`,
    hint: `did you mean \`${meant.name}\`?`,
    spot: { file: article.source, key: ['tags', index] },
  };
}

/** Tags that share a page are one; those with a figure, such as years, are rightly alike. */
function countTags(articles: readonly Tagged[]): Tag[] {
  const spellingsOf = remember(() => new Map<string, Tag>());
  const bySlug = new Map<string, Tag>();
  for (const article of articles) {
    const bySpelling = spellingsOf(article.language);
    for (const [index, name] of article.tags.entries()) {
      let tag = bySpelling.get(name);
      if (!tag) {
        const slug = `${article.language} ${slugify(name)}`;
        tag = bySlug.get(slug) ?? { name, letters: foldLetters(name), count: 0, first: { article, index } };
        bySpelling.set(name, tag);
        bySlug.set(slug, tag);
      }
      tag.count++;
    }
  }
  return [...bySlug.values()].filter(
    ({ letters }) => letters.length >= leastLetters && !/\p{N}/u.test(letters),
  );
}

function foldLetters(name: string): string {
  return foldText(name.normalize('NFKD').replace(/\p{M}/gu, '')).replaceAll(' ', '');
}

/** Finds the most frequent other tag that is at most a letter away: two such tags share a form with a letter left out. */
function indexTags(tags: readonly Tag[]): (tag: Tag) => Tag | undefined {
  const byForm = new Map<string, Tag>();
  // The first of a form is the one that is meant: the most frequent, then the one that was met first.
  for (const tag of tags.toSorted((one, other) => other.count - one.count))
    for (const form of listForms(tag)) if (!byForm.has(form)) byForm.set(form, tag);
  return (tag) => {
    const others = [...listForms(tag)].map((form) => byForm.get(form));
    return others.find((other) => other && isMeant(tag, other));
  };
}

function isMeant(tag: Tag, other: Tag): boolean {
  const isOther = tag !== other && tag.first.article.language === other.first.article.language;
  return isOther && isLetterAway(tag.letters, other.letters);
}

/** One letter left out, put in, or written for another one, at most. */
function isLetterAway(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [left, right] = [one.slice(at), other.slice(at)];
  return left.slice(1) === right.slice(1) || left === right.slice(1) || left.slice(1) === right;
}

function* listForms({ letters }: Tag): Iterable<string> {
  yield letters;
  for (let at = 0; at < letters.length; at++) yield letters.slice(0, at) + letters.slice(at + 1);
}
