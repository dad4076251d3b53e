import { forbidsIndex } from '../support/robots-rules.ts';
import { readTags } from '../support/read-tags.ts';
import { type Examination, type Fault, type SampledPage, tellTogether, type Visit } from './examination.ts';
import { findCanonical, type PageFacts } from './page-facts.ts';
import type { Head, SiteReader } from './site-reader.ts';

/** What pages say of themselves: their own address, and that search engines are to take them. */
export const marks: Examination = {
  name: 'canonical addresses and robots',
  async examine(visit) {
    const faults = visit.pages.flatMap((page) =>
      Array.from(judgePage(page, visit), (one) => ({ ...one, address: page.address })),
    );
    return tellTogether(faults, visit);
  },
};

function* judgePage(page: SampledPage, { addresses }: Visit): Iterable<Fault> {
  const { facts, isListed, address } = page;
  if (!facts) return;
  // A page that no sitemap names may be a copy of another, and may keep search engines away.
  if (isListed) yield* judgeCanonical(facts.canonical, `${addresses.origin}${address}`);
  if (facts.isPreview)
    yield {
      code: 'preview-published',
      severity: 'error',
      says: 'bears the mark of a preview, which shows what is not published',
      hint: 'deploy what `broadsheet build` makes without `--drafts`, and at once',
    };
  else if (isListed && isKeptOut(facts, page.answer))
    yield {
      code: 'not-indexable',
      severity: 'error',
      says: 'tells search engines to leave it out (`noindex`), though a sitemap names it',
      hint: 'see what adds it: a header of the host, or the template',
    };
}

function* judgeCanonical(canonical: string | undefined, own: string): Iterable<Fault> {
  if (canonical !== undefined && URL.parse(canonical)?.href === new URL(own).href) return;
  yield {
    code: 'wrong-canonical',
    severity: 'error',
    says: canonical === undefined ? 'names no canonical address' : `calls itself ${canonical}`,
    hint: `let \`url\` in \`content/site.yaml\` be the address under which readers find the site, build and deploy again`,
  };
}

/** The origin that the front page calls its own; undefined where it names none. */
export async function findCanonicalOrigin(site: SiteReader): Promise<string | undefined> {
  const answer = await site.read('/');
  const tags = answer.kind === 'answer' ? readTags(answer.body.toString()) : [];
  return URL.parse(findCanonical(tags) ?? '')?.origin;
}

function isKeptOut({ isKeptOut: byText }: PageFacts, answer: Head): boolean {
  return byText || (answer.kind === 'answer' && forbidsIndex([], answer.headers.get('x-robots-tag')));
}
