import type { CollectionPageLeaf, ListItemLeaf } from 'schema-dts';
import type { ListPageInputs, PlainList } from '../../model/page-inputs.ts';
import type { CardView, Chrome } from '../../model/view.ts';
import { makeAbsolute } from '../../support/absolute-url.ts';
import { omitAbsent } from '../../support/omit-absent.ts';

/** A page of cards as schema.org's CollectionPage, with the addresses of what it lists in its order. */
export function describeList({ site, list }: Pick<ListPageInputs, 'site' | 'list'>): CollectionPageLeaf {
  const itemListElement = list.cards.map((card, i) => describeCard(card, i, site.url));
  return { ...describeCollection(site, list), mainEntity: { '@type': 'ItemList', itemListElement } };
}

/** A page that lists something as schema.org's CollectionPage. */
export function describeCollection(site: Chrome, list: PlainList): CollectionPageLeaf {
  return omitAbsent<CollectionPageLeaf>({
    '@type': 'CollectionPage',
    '@id': list.canonical,
    url: list.canonical,
    name: list.title,
    description: list.description,
    inLanguage: site.language,
    isPartOf: { '@id': `${site.url}/#website` },
  });
}

function describeCard(card: CardView, index: number, origin: string): ListItemLeaf {
  return { '@type': 'ListItem', position: index + 1, url: makeAbsolute(card.href, origin) };
}
