import type { Permalink, SourcePath } from '../../model/paths.ts';
import type { LinkTarget } from '../../model/rich-text.ts';
import { decodePercent } from '../../support/decode-percent.ts';
import { folderOf, resolveSource } from '../../support/source-path.ts';
import { allowUrl } from '../../support/url-filter.ts';

/** Where a URL of an article leads. */
export type Destination =
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'internal'; readonly target: LinkTarget; readonly fragment: string }
  | { readonly kind: 'unsafe' }
  | { readonly kind: 'outside' };

/**
 * A URL as an article writes it: relative ones are file names seen from the article's folder, whatever their
 * ending; those that begin with `/` are addresses on the site. A fragment alone leads to the file itself; a query stays with the fragment.
 */
export function resolveLink(written: string, file: SourcePath): Destination {
  const href = allowUrl(written);
  if (href === undefined) return { kind: 'unsafe' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return { kind: 'external', href };
  const end = href.search(/[?#]/);
  const path = end < 0 ? href : href.slice(0, end);
  const fragment = end < 0 ? '' : href.slice(end);
  if (path === '') return { kind: 'internal', target: file, fragment };
  if (path.startsWith('/')) return { kind: 'internal', target: path as Permalink, fragment };
  const target = resolveSource(folderOf(file), decodePercent(path).replaceAll('\\', '/'));
  return target === undefined ? { kind: 'outside' } : { kind: 'internal', target, fragment };
}
