import type { BreadcrumbListLeaf, ListItemLeaf } from 'schema-dts';

/** A step on the way to a page; the page itself, the last step, has no `url`. */
export interface Crumb {
  readonly name: string;
  readonly url?: string;
}

/** The way from the front page to a page as schema.org's BreadcrumbList, as Google Search Central asks for it. */
export function describeBreadcrumbs(crumbs: readonly Crumb[]): BreadcrumbListLeaf {
  return { '@type': 'BreadcrumbList', itemListElement: crumbs.map(describeCrumb) };
}

function describeCrumb({ name, url }: Crumb, index: number): ListItemLeaf {
  const step: ListItemLeaf = { '@type': 'ListItem', position: index + 1, name };
  return url === undefined ? step : { ...step, item: url };
}
