import type { Problem } from '../model/problem.ts';
import { assets, mixedContent } from './assets.ts';
import type { Examination, Visit } from './examination.ts';
import { feeds } from './feeds.ts';
import { hashes } from './hashes.ts';
import { caching, compression, securityHeaders } from './headers.ts';
import { manifest, robots } from './machines.ts';
import { marks } from './marks.ts';
import { notFound } from './not-found.ts';
import { pages } from './pages.ts';
import { urlOf } from '../support/site-url.ts';
import { readSitemaps } from './read-sitemaps.ts';
import { redirects } from './redirects.ts';
import { readSample } from './sample.ts';
import { sitemaps } from './sitemaps.ts';
import { stale } from './stale.ts';

/** Every examination, in running order: the last ones look at whatever the others read. */
export const examinations: readonly Examination[] = [
  hashes,
  pages,
  marks,
  mixedContent,
  sitemaps,
  robots,
  manifest,
  assets,
  feeds,
  notFound,
  redirects,
  securityHeaders,
  caching,
  compression,
  stale,
];

/** What a site is looked at with, before its pages are chosen. */
export type VisitPlan = Omit<Visit, 'sitemaps' | 'pages'>;

/** What was found, and how much was looked at. */
export interface Verified {
  readonly problems: readonly Problem[];
  /** Addresses that were asked for. */
  readonly asked: number;
}

/** Reads a sample of the site and makes every examination. */
export async function verifySite(plan: VisitPlan): Promise<Verified> {
  const read = await readSitemaps(plan.site, plan.addresses);
  const sample = await readSample(plan.site, read, plan.sample, listPublished(plan));
  const visit: Visit = { ...plan, sitemaps: read, pages: sample };
  const problems: Problem[] = [];
  for (const { examine } of examinations) problems.push(...(await examine(visit)));
  return { problems, asked: plan.site.asked() };
}

/** The addresses of the pages that the last build published, as far as is known; its pages for errors have none of their own. */
function listPublished({ recorded, addresses }: VisitPlan): string[] {
  const paths = [...(recorded?.pages.keys() ?? [])].filter((path) => /(?:^|\/)index\.html$/.test(path));
  return paths.flatMap((path) => addresses.resolve(urlOf(path)) ?? []);
}
