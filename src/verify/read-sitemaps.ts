import { mapFew } from './few-at-a-time.ts';
import { readXml } from './read-xml.ts';
import type { SiteAddresses } from './site-addresses.ts';
import { type Answer, dropBody, type Head, type SiteReader } from './site-reader.ts';

/** A sitemap, and what it names. */
export interface ReadSitemap {
  readonly address: string;
  readonly answer: Head;
  /** Addresses on the site. */
  readonly pages: readonly string[];
  /** What it names that is elsewhere. */
  readonly foreign: readonly string[];
  /** Whether it is one. */
  readonly isWhole: boolean;
}

/** The sitemap index, or the only sitemap, first. */
export type ReadSitemaps = readonly ReadSitemap[];

const indexAddress = '/sitemap.xml';

/** Reads the sitemap index, and every sitemap on this site that it names. */
export async function readSitemaps(site: SiteReader, addresses: SiteAddresses): Promise<ReadSitemaps> {
  const index = readSitemap(indexAddress, await site.read(indexAddress), addresses);
  if (index.root !== 'sitemapindex') return [index];
  const parts = await mapFew(index.pages, async (address) =>
    readSitemap(address, await site.read(address), addresses),
  );
  return [{ ...index, pages: [] }, ...parts];
}

function readSitemap(
  address: string,
  answer: Answer,
  addresses: SiteAddresses,
): ReadSitemap & { readonly root: string } {
  const document =
    answer.kind === 'answer' && answer.status === 200 ? readXml(answer.body.toString()) : undefined;
  const named = document?.texts.get('loc') ?? [];
  const pages = named.map((text) => addresses.resolve(text));
  const root = document?.root ?? '';
  return {
    address,
    answer: dropBody(answer),
    root,
    pages: pages.filter((page) => page !== undefined),
    foreign: named.filter((_, index) => pages[index] === undefined),
    isWhole: root === 'sitemapindex' || root === 'urlset',
  };
}
