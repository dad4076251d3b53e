import type { Graph } from 'schema-dts';
import type {
  ArchivePageInputs,
  ArticlePageInputs,
  FrontPageInputs,
  ListPageInputs,
  PlainList,
  StandingPageInputs,
} from '../model/page-inputs.ts';
import type { Chrome } from '../model/view.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { describeArticle } from './json-ld/article.ts';
import { describeBreadcrumbs } from './json-ld/breadcrumbs.ts';
import { describeCollection, describeList } from './json-ld/list.ts';
import { describePage } from './json-ld/page.ts';
import { describeProfile } from './json-ld/profile.ts';
import { describeWebSite } from './json-ld/publisher.ts';

/** An article page's structured data: JSON that nothing in the content can close a `<script>` with. */
export function articleJsonLd({ site, article }: ArticlePageInputs): string {
  const { name, href } = article.section;
  const breadcrumbs = describeBreadcrumbs([
    { name: site.title, url: `${site.url}/` },
    ...(href === undefined ? [] : [{ name, url: makeAbsolute(href, site.url) }]),
    { name: article.headline },
  ]);
  return printGraph([describeArticle(article, site), breadcrumbs]);
}

/** The front page's structured data, safe in a `<script>`: its stories, and the site (WebSite). */
export function frontJsonLd({ site, list, lead, secondary, rails, bands }: FrontPageInputs): string {
  const groups = [...rails, ...bands].flatMap((group) => group.cards);
  const cards = [...(lead ? [lead] : []), ...secondary, ...groups];
  return printGraph([describeList({ site, list: { ...list, cards } }), describeWebSite(site)]);
}

/** A list page's structured data, safe in a `<script>`. */
export function listJsonLd(inputs: ListPageInputs): string {
  const { site, list } = inputs;
  const place = describeBreadcrumbs([{ name: site.title, url: `${site.url}/` }, { name: list.title }]);
  const page = inputs.author ? describeProfile(inputs.author, inputs) : describeList(inputs);
  return printGraph([page, place]);
}

/** A standing page's structured data, safe in a `<script>`. */
export function pageJsonLd(inputs: StandingPageInputs): string {
  const { site, list } = inputs;
  const place = describeBreadcrumbs([{ name: site.title, url: `${site.url}/` }, { name: list.title }]);
  return printGraph([describePage(inputs), place]);
}

/** The structured data of a page of the archive or of corrections, safe in a `<script>`. */
export function plainJsonLd({ site, list, trail = [] }: PlainPage): string {
  const steps = trail.map(({ name, href }) => ({ name, url: makeAbsolute(href, site.url) }));
  const crumbs = [{ name: site.title, url: `${site.url}/` }, ...steps, { name: list.title }];
  return printGraph([describeCollection(site, list), describeBreadcrumbs(crumbs)]);
}

interface PlainPage {
  readonly site: Chrome;
  readonly list: PlainList;
  readonly trail?: ArchivePageInputs['trail'];
}

function printGraph(nodes: Graph['@graph']): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
