import type { Graph } from 'schema-dts';
import type { ArticlePageInputs, ListPageInputs } from '../model/view.ts';
import { describeArticle } from './json-ld/article.ts';
import { describeBreadcrumbs } from './json-ld/breadcrumbs.ts';
import { describeList } from './json-ld/list.ts';
import { describeWebSite } from './json-ld/publisher.ts';

/** An article page's structured data: JSON that nothing in the content can close a `<script>` with. */
export function articleJsonLd({ site, article }: ArticlePageInputs): string {
  const breadcrumbs = describeBreadcrumbs([
    { name: site.title, url: `${site.url}/` },
    { name: article.section.name, url: site.url + article.section.href },
    { name: article.headline },
  ]);
  return printGraph([describeArticle(article, site), breadcrumbs]);
}

/** A list page's structured data, safe in a `<script>`; on the front page it names the site (WebSite). */
export function listJsonLd(inputs: ListPageInputs): string {
  const { site, list } = inputs;
  const place =
    list.permalink === '/'
      ? describeWebSite(site)
      : describeBreadcrumbs([{ name: site.title, url: `${site.url}/` }, { name: list.title }]);
  return printGraph([describeList(inputs), place]);
}

function printGraph(nodes: Graph['@graph']): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
