import type { BodyPlan, Page, PageContent, PageOutline, PageSeal } from '../model/page.ts';
import type { Hash } from '../model/paths.ts';
import type { HashTemplates } from '../model/template-use.ts';
import { hashContent } from '../support/hash.ts';

/** A page as it is planned where its content is at hand. */
export type UnsealedPage = Omit<PageOutline, 'templates'> & Omit<PageContent, 'own'>;

const known = new WeakMap<object, Hash>();
/** Enough of a hash to see that it is another one. */
const glance = 8;

/** Makes a page of content that is at hand; `own` is what only its own content decides. */
export function sealPage(page: UnsealedPage, hashTemplates: HashTemplates, own: unknown): Page {
  const { inputs, bodies, variants, ...rest } = page;
  const outline = { ...rest, templates: hashTemplates(page) };
  const content = { inputs, bodies, variants, own };
  let seal: PageSeal | undefined;
  return {
    ...outline,
    content: () => content,
    seal: () => (seal ??= sealContent(outline, content)),
  };
}

/** Makes a page whose content is made for whoever wants it; `receipt` is over everything that is looked at for it. */
export function planLater(outline: PageOutline, receipt: Hash, makeContent: () => PageContent): Page {
  return { ...outline, receipt, content: makeContent, seal: () => sealContent(outline, makeContent()) };
}

/**
 * Takes the hashes of a page: `key` over all that it is made of, `contentKey` over its own content. Both are of plain
 * data; what many pages share (the site's chrome, the strings) is hashed once, by identity.
 */
export function sealContent(
  { output, path, template, templates }: Pick<PageOutline, 'output' | 'path' | 'template' | 'templates'>,
  { inputs, bodies, own }: Omit<PageContent, 'variants'>,
): PageSeal {
  const parts = [templates, output, path, template];
  const ingredients = [nameTemplates({ templates })];
  for (const [name, value] of Object.entries(inputs)) {
    const hash = hashInput(value);
    parts.push(name, hash);
    ingredients.push(`${name} ${hash.slice(0, glance)}`);
  }
  for (const body of bodies) {
    const hash = hashContent(listBodyParts(body).join('\n'));
    parts.push(hash);
    ingredients.push(`${body.source} ${hash.slice(0, glance)}`);
  }
  return {
    key: hashContent(parts.join('\n')),
    contentKey: hashInput(own),
    ingredients: ingredients.join('\n'),
  };
}

/** The first of a page's ingredients: what turns its content into text. */
export function nameTemplates({ templates }: Pick<PageOutline, 'templates'>): string {
  return `templates ${templates.slice(0, glance)}`;
}

function listBodyParts({ source, hash, place, address, links, figures, frame }: BodyPlan): string[] {
  const around = Object.entries(frame?.inputs ?? {}).flatMap(([name, value]) => [name, hashInput(value)]);
  const parts = [source, hash, place, address, hashInput(links), hashInput(figures)];
  return [...parts, frame?.template ?? '', ...around];
}

function hashInput(value: unknown): Hash {
  if (typeof value !== 'object' || value === null) return hashContent(JSON.stringify(value) ?? 'undefined');
  const hash = known.get(value) ?? hashContent(JSON.stringify(value));
  known.set(value, hash);
  return hash;
}
