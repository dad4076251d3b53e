import type { Page } from '../model/page.ts';
import type { Hash } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';

const known = new WeakMap<object, Hash>();

/**
 * Hashes all that a page is made of. Inputs are plain data; those that many pages share (the site's chrome, the
 * strings) are hashed once, by identity.
 */
export function makePageKey(page: Omit<Page, 'key'>, templates: string, bodyHash: Hash | undefined): Hash {
  const parts = [templates, page.output, page.path, page.template, bodyHash ?? ''];
  for (const [name, value] of Object.entries(page.inputs)) parts.push(name, hashInput(value));
  return hashContent(parts.join('\n'));
}

function hashInput(value: unknown): Hash {
  if (typeof value !== 'object' || value === null) return hashContent(JSON.stringify(value) ?? 'undefined');
  const hash = known.get(value) ?? hashContent(JSON.stringify(value));
  known.set(value, hash);
  return hash;
}
