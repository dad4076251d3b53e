import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { authorAddress } from './addresses.ts';
import { planList } from './list-page.ts';
import type { OutputFormat } from './output-format.ts';

/** One page for every author who has a file and a published article. */
export const authorPages: OutputFormat = {
  name: 'author-pages',
  addresses: (site) => [...listAddresses(site).values()],
  *plan(site, tools) {
    for (const [id, permalink] of listAddresses(site)) {
      const author = site.authors.get(id);
      yield planList(
        {
          output: 'author-pages',
          template: 'layouts/list.njk',
          permalink,
          title: author?.name ?? id,
          description: author?.bio.text,
          articles: site.byAuthor.get(id) ?? [],
        },
        site,
        tools,
      );
    }
  },
};

function listAddresses(site: Site): Map<string, Permalink> {
  const addresses = new Map<string, Permalink>();
  for (const id of site.authors.keys()) {
    const address = authorAddress(site, id);
    if (address !== undefined) addresses.set(id, address);
  }
  return addresses;
}
