import { forbidsIndex } from '../support/robots-rules.ts';
import { readTags } from '../support/read-tags.ts';
import { type Examination, type Fault, type SampledPage, tellTogether, type Visit } from './examination.ts';
import type { SiteReader } from './site-reader.ts';

/** What pages say of themselves: their own address, and that search engines are to take them. */
export const marks: Examination = {
  name: 'canonical addresses and robots',
  async examine(visit) {
    const faults = visit.pages
      .filter(({ tags }) => tags.length > 0)
      .flatMap((page) => Array.from(judgePage(page, visit), (one) => ({ ...one, address: page.address })));
    return tellTogether(faults, visit);
  },
};

function* judgePage(page: SampledPage, { addresses }: Visit): Iterable<Fault> {
  const canonical = findCanonical(page);
  const own = `${addresses.origin}${page.address}`;
  if (canonical === undefined || URL.parse(canonical)?.href !== new URL(own).href)
    yield {
      code: 'wrong-canonical',
      severity: 'error',
      says: canonical === undefined ? 'names no canonical address' : `calls itself ${canonical}`,
      hint: `let \`url\` in \`content/site.yaml\` be the address under which readers find the site, build and deploy again`,
    };
  if (isPreview(page))
    yield {
      code: 'preview-published',
      severity: 'error',
      says: 'bears the mark of a preview, which shows what is not published',
      hint: 'deploy what `broadsheet build` makes without `--drafts`, and at once',
    };
  else if (isKeptOut(page))
    yield {
      code: 'not-indexable',
      severity: 'error',
      says: 'tells search engines to leave it out (`noindex`), though a sitemap names it',
      hint: 'see what adds it: a header of the host, or the template',
    };
}

function findCanonical({ tags }: Pick<SampledPage, 'tags'>): string | undefined {
  return tags.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical')
    ?.attributes['href'];
}

/** The origin that the front page calls its own; undefined where it names none. */
export async function findCanonicalOrigin(site: SiteReader): Promise<string | undefined> {
  const answer = await site.read('/');
  const tags = answer.kind === 'answer' ? readTags(answer.body.toString()) : [];
  return URL.parse(findCanonical({ tags }) ?? '')?.origin;
}

function isPreview({ tags }: SampledPage): boolean {
  return tags.some(({ attributes }) => attributes['class']?.split(/\s+/).includes('preview-banner'));
}

/** Whether a page keeps search engines away, by its text or by a header. */
export function isKeptOut({ answer, tags }: Pick<SampledPage, 'answer' | 'tags'>): boolean {
  return forbidsIndex(tags, answer.kind === 'answer' ? answer.headers.get('x-robots-tag') : undefined);
}
