import type { BodyPlan, Page } from '../model/page.ts';
import type { Hash } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';

/** A page as it is planned. */
export type UnsealedPage = Omit<Page, 'key' | 'contentKey' | 'ingredients'>;

const known = new WeakMap<object, Hash>();
/** Enough of a hash to see that it is another one. */
const glance = 8;

/**
 * Gives a page its keys: `key` over all that it is made of, `contentKey` over `own`, which is what only its own
 * content decides. Both are plain data; what many pages share (the site's chrome, the strings) is hashed once, by identity.
 */
export function sealPage(page: UnsealedPage, templates: string, own: unknown): Page {
  const parts = [templates, page.output, page.path, page.template];
  const ingredients = [`templates ${templates.slice(0, glance)}`];
  for (const [name, value] of Object.entries(page.inputs)) {
    const hash = hashInput(value);
    parts.push(name, hash);
    ingredients.push(`${name} ${hash.slice(0, glance)}`);
  }
  for (const body of page.bodies) {
    const hash = hashContent(listBodyParts(body).join('\n'));
    parts.push(hash);
    ingredients.push(`${body.source} ${hash.slice(0, glance)}`);
  }
  const keys = { key: hashContent(parts.join('\n')), contentKey: hashInput(own) };
  return { ...page, ...keys, ingredients: ingredients.join('\n') };
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
