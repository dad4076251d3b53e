import type { Article, Credit } from '../model/article.ts';
import type { BylineView } from '../model/view.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { authorAddress } from './addresses.ts';
import { viewPicture, type PictureContext } from './picture-view.ts';
import { makeFillLinks } from './links.ts';

/** Who wrote an article, in the byline's order, with what a note about each says. */
export function viewByline(article: Article, context: PictureContext): BylineView[] {
  return article.authors.map((credit) => viewCredit(credit, article, context));
}

function viewCredit({ id, role }: Credit, { language }: Article, context: PictureContext): BylineView {
  const author = context.site.authors.get(id);
  if (!author) return omitAbsent<BylineView>({ id, name: id, role });
  return omitAbsent<BylineView>({
    id,
    name: author.name,
    role: role ?? author.role,
    roleLanguage: role === undefined && author.role !== undefined ? context.site.config.language : language,
    href: authorAddress(context.site, id),
    bioHtml: author.bio.text === '' ? undefined : makeFillLinks({})(author.bio),
    picture: author.image && viewPicture(author.image, context),
  });
}
