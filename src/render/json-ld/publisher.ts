import type { NewsMediaOrganizationLeaf, SearchActionLeaf, WebSiteLeaf } from 'schema-dts';
import type { Chrome } from '../../model/view.ts';
import { makeAbsolute } from '../../support/absolute-url.ts';
import { omitAbsent } from '../../support/omit-absent.ts';
import { describeImageFile } from './images.ts';

const known = new WeakMap<Chrome, NewsMediaOrganizationLeaf>();

/** The newsroom as schema.org's NewsMediaOrganization: the same node, by its `@id`, on every page of the site. */
export function describePublisher(site: Chrome): NewsMediaOrganizationLeaf {
  const publisher = known.get(site) ?? makePublisher(site);
  known.set(site, publisher);
  return publisher;
}

function makePublisher(site: Chrome): NewsMediaOrganizationLeaf {
  const { publisher } = site;
  const toUrl = (address: string | undefined) => address && makeAbsolute(address, site.url);
  return omitAbsent<NewsMediaOrganizationLeaf>({
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}/#publisher`,
    name: publisher.name,
    legalName: publisher.legalName,
    url: `${site.url}/`,
    logo: publisher.logo && describeImageFile(publisher.logo),
    sameAs: listProfiles(site),
    foundingDate: publisher.foundingDate,
    publishingPrinciples: toUrl(publisher.publishingPrinciples),
    correctionsPolicy: toUrl(publisher.correctionsPolicy),
    ethicsPolicy: toUrl(publisher.ethicsPolicy),
    masthead: toUrl(publisher.masthead),
    ownershipFundingInfo: toUrl(publisher.ownershipFundingInfo),
  });
}

/** The site as schema.org's WebSite. Google takes the site's name from the one on the front page. */
export function describeWebSite(site: Chrome): WebSiteLeaf {
  return omitAbsent<WebSiteLeaf>({
    '@type': 'WebSite',
    '@id': `${site.url}/#website`,
    name: site.title,
    url: `${site.url}/`,
    description: site.description || undefined,
    inLanguage: site.language,
    publisher: describePublisher(site),
    potentialAction: site.search && describeSearch(makeAbsolute(site.search, site.url)),
  });
}

/** How machines ask the search page; its script reads `q`. */
function describeSearch(page: string): SearchActionLeaf & { readonly 'query-input': string } {
  const target = { '@type': 'EntryPoint', urlTemplate: `${page}?q={query}` } as const;
  return { '@type': 'SearchAction', target, 'query-input': 'required name=query' };
}

function listProfiles(site: Chrome): string[] | undefined {
  const profiles = [...site.connect.map(({ url }) => url), ...site.publisher.sameAs];
  const elsewhere = profiles.filter((url) => /^https?:/i.test(url));
  return elsewhere.length > 0 ? [...new Set(elsewhere)] : undefined;
}
