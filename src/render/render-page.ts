import type { ArticleBody } from '../model/article.ts';
import type { BodyPlan, Page } from '../model/page.ts';
import { fillSlots } from '../support/fill-slots.ts';
import type { Renderer } from './templates.ts';

/** The page's text. A page that prints an article's body is given it with its figures and links filled in. */
export function renderPage(page: Page, body: ArticleBody | undefined, renderer: Renderer): string {
  if (!page.body || !body) return renderer.render(page.template, page.inputs);
  const html = renderBody(page.body, page.inputs['strings'], body, renderer);
  return renderer.render(page.template, { ...page.inputs, body: html });
}

function renderBody(
  { figures, links }: BodyPlan,
  strings: unknown,
  body: ArticleBody,
  renderer: Renderer,
): string {
  return fillSlots(body.parts, links, {
    figure: (index) => renderer.render('partials/figure.njk', { figure: figures[index], strings }),
    picture: (index) => renderer.render('partials/inline-picture.njk', { figure: figures[index], strings }),
  });
}
