import type { Author } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { AuthorView } from '../model/view.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { authorAddress } from './addresses.ts';
import { makeFillLinks } from './links.ts';
import { listNewest, locateLists, planLists, type ListOutline } from './list-page.ts';
import type { OutputFormat } from './output-format.ts';
import { viewCrops, viewPicture, type PictureContext } from './picture-view.ts';

/** The articles of every author who has a file, and who that is. */
export const authorPages: OutputFormat = {
  name: 'author-pages',
  addresses: (site) => locateLists(outlineAuthors(site), site),
  listed: (site) => listNewest(outlineAuthors(site)),
  plan: (site, tools) => planLists(outlineAuthors(site), site, tools),
};

function outlineAuthors(site: Site): ListOutline[] {
  return [...site.authors.values()].flatMap((author) => {
    const permalink = authorAddress(site, author.id);
    if (permalink === undefined) return [];
    return {
      output: 'author-pages',
      permalink,
      title: author.name,
      description: author.bio.text || undefined,
      articles: site.byAuthor.get(author.id) ?? [],
      author: { id: author.id, view: (context: PictureContext) => viewAuthor(author, context) },
    };
  });
}

function viewAuthor({ name, role, email, bio, image, links }: Author, context: PictureContext): AuthorView {
  const square = image && viewCrops(image, context).at(-1);
  return omitAbsent<AuthorView>({
    name,
    role,
    email,
    bioHtml: bio.text === '' ? undefined : makeFillLinks({})(bio),
    picture: image && viewPicture(image, context),
    imageUrl: square?.url,
    links,
  });
}
