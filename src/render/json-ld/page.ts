import type { AboutPageLeaf, ContactPageLeaf, WebPageLeaf } from 'schema-dts';
import type { StandingPageInputs } from '../../model/page-inputs.ts';
import { omitAbsent } from '../../support/omit-absent.ts';
import { describePublisher } from './publisher.ts';

const types = { page: 'WebPage', about: 'AboutPage', contact: 'ContactPage' } as const;

/** A standing page as schema.org's WebPage, AboutPage or ContactPage, about the newsroom. */
export function describePage({
  site,
  list,
  type,
}: Pick<StandingPageInputs, 'site' | 'list' | 'type'>): WebPageLeaf | AboutPageLeaf | ContactPageLeaf {
  return omitAbsent<WebPageLeaf | AboutPageLeaf | ContactPageLeaf>({
    '@type': types[type],
    '@id': list.canonical,
    url: list.canonical,
    name: list.title,
    description: list.description,
    inLanguage: list.language ?? site.language,
    isPartOf: { '@id': `${site.url}/#website` },
    publisher: describePublisher(site),
  });
}
