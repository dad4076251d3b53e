import type { BodyPlan, Page } from '../model/page.ts';
import type { Hash } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';

const known = new WeakMap<object, Hash>();

/**
 * Gives a page its keys: `key` over all that it is made of, `contentKey` over `own`, which is what only its own
 * content decides. Both are plain data; what many pages share (the site's chrome, the strings) is hashed once, by identity.
 */
export function sealPage(page: Omit<Page, 'key' | 'contentKey'>, templates: string, own: unknown): Page {
  const parts = [templates, page.output, page.path, page.template];
  for (const [name, value] of Object.entries(page.inputs)) parts.push(name, hashInput(value));
  for (const body of page.bodies) parts.push(...listBodyParts(body));
  return { ...page, key: hashContent(parts.join('\n')), contentKey: hashInput(own) };
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
