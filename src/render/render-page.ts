import type { ArticleBody } from '../model/article.ts';
import type { BodyPlan, PrintablePage } from '../model/page.ts';
import type { SourcePath } from '../model/paths.ts';
import type { TemplateUse } from '../model/template-use.ts';
import { fillSlots } from '../support/fill-slots.ts';
import { makeAddressesAbsolute } from './absolute-addresses.ts';
import { recallFeedBody } from './feed-bodies.ts';
import { printers } from './printers/index.ts';
import type { Renderer } from './templates.ts';

const slotTemplates = {
  page: { figure: 'partials/figure.njk', picture: 'partials/inline-picture.njk' },
  feed: { figure: 'partials/feed/figure.njk', picture: 'partials/feed/inline-picture.njk' },
} as const satisfies Record<BodyPlan['place'], object>;

/** Where the texts of files are. */
export interface Texts {
  get(source: SourcePath): Pick<ArticleBody, 'parts'> | undefined;
}

/**
 * The page's text or bytes: from its template, or from the printer of that name. Bodies have their figures and links
 * filled in; templates see the first as `body`.
 */
export async function renderPage(
  page: Pick<PrintablePage, 'template' | 'inputs' | 'bodies'>,
  texts: Texts,
  renderer: Renderer,
): Promise<string | Uint8Array> {
  const bodies = page.bodies.map((plan) => {
    const make = () => renderBody(plan, page.inputs, texts, renderer);
    return plan.place === 'feed' && plan.frame ? recallFeedBody(plan, renderer, make) : make();
  });
  const printer = printers.find(({ name }) => name === page.template);
  if (printer) return printer.print(page.inputs, bodies);
  return renderer.render(
    page.template,
    bodies.length > 0 ? { ...page.inputs, body: bodies[0] } : page.inputs,
  );
}

/** Whether a printer prints the page, and no template. */
export function isPrinted({ template }: Pick<PrintablePage, 'template'>): boolean {
  return printers.some(({ name }) => name === template);
}

/** The templates that printing the page begins with. */
export function listTemplates(page: TemplateUse): ReadonlySet<string> {
  const names = new Set(isPrinted(page) ? [] : [page.template]);
  for (const { place, frame } of page.bodies) {
    for (const name of Object.values(slotTemplates[place])) names.add(name);
    if (frame) names.add(frame.template);
  }
  return names;
}

function renderBody(
  { source, figures, links, place, address, frame }: BodyPlan,
  inputs: PrintablePage['inputs'],
  texts: Texts,
  renderer: Renderer,
): string {
  const { strings } = frame?.inputs ?? inputs;
  const templates = slotTemplates[place];
  const html = fillSlots(texts.get(source)?.parts ?? [], links, {
    figure: (index) => renderer.render(templates.figure, { figure: figures[index], strings }),
    picture: (index) => renderer.render(templates.picture, { figure: figures[index], strings }),
  });
  const framed = frame ? renderer.render(frame.template, { ...frame.inputs, body: html }).trim() : html;
  return place === 'feed' ? makeAddressesAbsolute(framed, address) : framed;
}
