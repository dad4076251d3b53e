import type { Article } from '../model/article.ts';
import type { RelatedItem } from '../model/site.ts';
import type { CardView } from '../model/view.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { makeFillLinks, resolveLinks } from './links.ts';
import { creditOf, viewPicture, type PictureContext } from './picture-view.ts';

/** An article's headline with what goes beside it on another page. */
export function viewCard(article: Article, context: PictureContext): CardView {
  const { kicker, standfirst, sponsor, image } = article;
  const fillLinks = makeFillLinks(resolveLinks(article, context));
  const picture = image && viewPicture(image, context);
  return omitAbsent<CardView>({
    headline: article.cardHeadline,
    href: article.permalink,
    language: article.language,
    published: article.published,
    kicker,
    standfirstHtml: standfirst && fillLinks(standfirst),
    sponsor,
    unpublished: context.site.unpublished.get(article.source),
    picture,
    credit: picture && image && creditOf(context.site, image),
  });
}

/** An entry of the related-article footer: an article of this site, or a page elsewhere. */
export function viewRelated(item: RelatedItem, context: PictureContext): CardView {
  if (item.kind === 'article') return viewCard(item.article, context);
  const { headline, url, label } = item;
  return omitAbsent<CardView>({ headline, href: url, label });
}
