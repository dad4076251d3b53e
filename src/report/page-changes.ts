import type { NamedPage, PageChanges } from '../model/changes.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { escapeUnsafe } from './json.ts';
import { flattenText } from './plain-text.ts';
import { countThings } from './summary.ts';

/** Puts changes into words; `site` is where pages can be looked at, without a trailing `/`. */
export type PrintChanges = (changes: PageChanges, site: string | undefined) => string;

/** Beyond so many of a kind only the number is told. */
const mostListed = 50;

const headings = [
  ['added', 'New'],
  ['changed', 'Changed'],
  ['removed', 'Removed'],
  ['withheld', 'In the preview only: drafts, and what is not published yet or any more'],
] as const satisfies readonly (readonly [keyof PageChanges, string])[];

/** For a comment or a job's summary: lists of headlines, with links where the pages can be looked at. */
export const printMarkdown: PrintChanges = (changes, site) => {
  const lists = headings.flatMap(([kind, heading]) => {
    const pages = changes[kind];
    const link = kind === 'removed' ? undefined : site;
    const rest = pages.length > mostListed ? [`- and ${pages.length - mostListed} more`] : [];
    const items = pages.slice(0, mostListed).map((page) => `- ${linkPage(page, link)}`);
    return pages.length === 0 ? [] : [`**${heading}** (${pages.length})`, [...items, ...rest].join('\n')];
  });
  return `${['### What changes on the site', ...lists, ...sumUp(changes)].join('\n\n')}\n`;
};

// Addresses are encoded: nothing in them ends the angle brackets.
function linkPage({ url, headline }: NamedPage, site: string | undefined): string {
  const words = headline === undefined ? '' : escapeMarkdown(headline);
  const address = escapeMarkdown(url);
  if (site === undefined) return words === '' ? address : `${words} (${address})`;
  return `[${words === '' ? address : words}](<${site}${url}>)`;
}

/** For people. */
export const printPlain: PrintChanges = (changes, site) => {
  const lists = headings.flatMap(([kind, heading]) => {
    const pages = changes[kind];
    const lines = pages.slice(0, mostListed).map(({ url, headline = '' }) => {
      const address = `${kind === 'removed' ? '' : (site ?? '')}${url}`;
      return `  ${flattenText(headline === '' ? address : `${address}  ${headline}`)}`;
    });
    if (pages.length > mostListed) lines.push(`  and ${pages.length - mostListed} more`);
    return pages.length === 0 ? [] : [[`${heading} (${pages.length})`, ...lines].join('\n')];
  });
  return `${[...lists, sumUp(changes).join('\n')].join('\n\n')}\n`;
};

/** For programs. */
export const printChangesJson: PrintChanges = (changes) =>
  `${escapeUnsafe(JSON.stringify(changes, null, 2))}\n`;

function sumUp({ added, changed, removed, surroundings, others, since }: PageChanges): string[] {
  const pages = added.length + changed.length + removed.length;
  const around =
    surroundings === 0
      ? []
      : [`${countThings(surroundings, 'more page')} only around their content, such as in menus and lists`];
  const rest = others === 0 ? [] : [`${countThings(others, 'other file')}, such as feeds and pictures`];
  const also = [...around, ...rest].join('; ');
  return [
    ...(pages === 0 ? ['No page changes in what it says.'] : []),
    ...(also === '' ? [] : [`Also: ${also}.`]),
    since === undefined
      ? 'No earlier publication is known here, so everything counts as new.'
      : `Compared with the publication of ${since}; what became due since then counts, too.`,
  ];
}
