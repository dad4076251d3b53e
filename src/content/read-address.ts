import type { Permalink } from '../model/paths.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import { decodePercent } from '../support/decode-percent.ts';
import { isSlug } from '../support/schema/kinds.ts';
import { slugify } from '../support/slugify.ts';
import { report, type Draft } from './draft.ts';
import type { FileName } from './file-name.ts';
import type { FrontMatterValues } from './front-matter.ts';
import { choose, derive, standIns } from './origins.ts';

const FOLDER = 'content/articles/';

/** The slug: the front matter's, else the file's name made into one. */
export function readSlug(draft: Draft, values: FrontMatterValues, fileName: FileName): string | undefined {
  const { slug } = values;
  if (slug !== undefined && isSlug(slug.normalize('NFC'))) return slug.normalize('NFC');
  const proposal = slugify(decodePercent(slug ?? fileName.rest));
  if (slug === undefined && isSlug(proposal)) return derive(draft, 'slug', proposal, standIns.fileName);
  const message =
    slug === undefined
      ? `The name of the file, \`${fileName.rest}\`, cannot be the end of an address.`
      : `\`${slug}\` cannot be the end of an address.`;
  const rule = 'use lower-case letters, digits and single hyphens';
  const hint = isSlug(proposal) ? `write \`slug: ${proposal}\`` : `write \`slug:\` and ${rule}`;
  return report(draft, { code: 'invalid-slug', key: ['slug'], message, hint });
}

/** The section: the front matter's, else the folder; one of the newsroom's where it lists any. */
export function readSection(draft: Draft, values: FrontMatterValues): string | undefined {
  const section = choose(draft, 'section', values.section, readFolder(draft), standIns.folder);
  if (section === undefined) {
    const message = 'The article has no section.';
    const hint = 'move it into the folder of its section, `content/articles/<section>/`, or write `section:`';
    return report(draft, { code: 'missing-section', key: ['section'], message, hint });
  }
  const known = draft.config.sections.map(({ id }) => id);
  if (known.length === 0 ? isSlug(section) : known.includes(section)) return section;
  const meant = suggestWord(section, known);
  const list =
    known.length > 0 ? `the sections are ${known.join(', ')}` : 'use lower-case letters, digits and hyphens';
  return report(draft, {
    code: 'unknown-section',
    key: ['section'],
    message: `\`${section}\` is not a section${values.section === undefined ? ', but the folder has that name' : ''}.`,
    hint: meant === undefined ? list : `did you mean \`${meant}\`?`,
  });
}

function readFolder(draft: Draft): string | undefined {
  if (!draft.file.startsWith(FOLDER)) return undefined;
  const [folder, ...rest] = draft.file.slice(FOLDER.length).split('/');
  return rest.length > 0 ? folder : undefined;
}

/** Former addresses on this site, in the form that permalinks have; those that lead elsewhere are reported. */
export function readAliases(
  draft: Draft,
  aliases: readonly string[],
  permalink: Permalink | undefined,
): Permalink[] {
  const read: Permalink[] = [];
  aliases.forEach((alias, index) => {
    const key = ['aliases', index];
    const address = normaliseAddress(alias);
    if (address === undefined) {
      const message = `\`${alias.slice(0, 60)}\` is not an address on this site.`;
      report(draft, {
        code: 'invalid-alias',
        key,
        message,
        hint: 'write a path that begins with one `/`: `/2022/old-name/`',
      });
    } else if (read.includes(address) || address === permalink) {
      const message = `\`${alias}\` is ${address === permalink ? "the article's own address" : 'in the list already'}.`;
      report(draft, { code: 'duplicate-alias', key, message, hint: 'remove it' });
    } else read.push(address);
  });
  return read;
}

/** An address on this site in the form that permalinks have, or nothing where it is none. */
export function normaliseAddress(written: string): Permalink | undefined {
  const path = decodePercent(written);
  if (!/^\/(?:[^/\\?#%\p{Cc}\s]+\/)*[^/\\?#%\p{Cc}\s]*$/u.test(path)) return undefined;
  const steps = path.split('/');
  if (path === '/' || steps.some((step) => step === '.' || step === '..')) return undefined;
  return steps.map(encodeURIComponent).join('/') as Permalink;
}
