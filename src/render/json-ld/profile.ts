import type { PersonLeaf, ProfilePageLeaf } from 'schema-dts';
import type { ListPageInputs } from '../../model/page-inputs.ts';
import type { AuthorView } from '../../model/view.ts';
import { omitAbsent } from '../../support/omit-absent.ts';

/** An author's page as schema.org's ProfilePage, as Google Search Central asks for it. */
export function describeProfile(author: AuthorView, { site, list }: ListPageInputs): ProfilePageLeaf {
  const profiles = author.links.map(({ url }) => url);
  return {
    '@type': 'ProfilePage',
    '@id': list.canonical,
    url: list.canonical,
    inLanguage: site.language,
    isPartOf: { '@id': `${site.url}/#website` },
    mainEntity: omitAbsent<PersonLeaf>({
      '@type': 'Person',
      name: author.name,
      url: list.canonical,
      jobTitle: author.role,
      description: list.description,
      image: author.imageUrl,
      email: author.email,
      sameAs: profiles.length > 0 ? profiles : undefined,
      worksFor: { '@id': `${site.url}/#publisher` },
    }),
  };
}
