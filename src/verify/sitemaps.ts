import { type Examination, type Fault, tellTogether } from './examination.ts';
import { sayStatus } from './pages.ts';
import type { ReadSitemap } from './read-sitemaps.ts';

/** The sitemap index and every sitemap are there, are sitemaps, and name this site alone. */
export const sitemaps: Examination = {
  name: 'sitemaps',
  async examine(visit) {
    // A newspaper may do without.
    if (visit.local && !visit.local.read('sitemap.xml')) return [];
    const faults = visit.sitemaps.flatMap((sitemap) =>
      judge(sitemap, visit.addresses.origin).map((fault) => ({ ...fault, address: sitemap.address })),
    );
    return tellTogether(faults, visit);
  },
};

function judge({ answer, isWhole, foreign }: ReadSitemap, origin: string): Fault[] {
  const broken = {
    code: 'broken-sitemap',
    severity: 'error',
    hint: 'deploy again: search engines find pages by it',
  } as const;
  if (answer.kind === 'silence' || answer.status !== 200) return [{ ...broken, says: sayStatus(answer) }];
  if (!isWhole) return [{ ...broken, says: 'is no well-formed sitemap' }];
  const [first] = foreign;
  if (first === undefined) return [];
  const says = `names ${first}, which is not on ${origin}`;
  const hint =
    'let `url` in `content/site.yaml` be the address under which readers find the site, build and deploy again';
  return [{ code: 'foreign-address', severity: 'error', says, hint }];
}
