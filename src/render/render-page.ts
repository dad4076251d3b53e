import type { ArticleBody } from '../model/article.ts';
import type { Page } from '../model/page.ts';
import type { ArticlePageInputs } from '../model/view.ts';
import { fillSlots } from '../support/fill-slots.ts';
import type { Renderer } from './templates.ts';

/** The page's text. A page that prints an article's body is given it with its figures and links filled in. */
export function renderPage(page: Page, body: ArticleBody | undefined, renderer: Renderer): string {
  if (!body) return renderer.render(page.template, page.inputs);
  return renderer.render(page.template, { ...page.inputs, body: renderBody(page, body, renderer) });
}

function renderBody({ inputs }: Page, body: ArticleBody, renderer: Renderer): string {
  const { figures, links, strings } = inputs as unknown as ArticlePageInputs;
  return fillSlots(body.parts, links, {
    figure: (index) => renderer.render('partials/figure.njk', { figure: figures[index], strings }),
    picture: (index) => renderer.render('partials/picture.njk', { picture: figures[index]?.picture, strings }),
  });
}
