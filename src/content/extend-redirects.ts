import { type Document, isSeq, parseDocument, YAMLMap } from 'yaml';
import type { Permalink } from '../model/paths.ts';

/** A line of `redirects.yaml`. */
export type RedirectEntry =
  | { readonly from: Permalink; readonly to: Permalink }
  | { readonly from: Permalink; readonly gone: true };

const opening = '# Addresses that this newspaper once had, and where each leads now.\n';

/** The text of `redirects.yaml` with the entries at its end; comments and what was there stay. The text must be valid. */
export function extendRedirects(text: string | undefined, entries: readonly RedirectEntry[]): string {
  if (entries.length === 0) return text ?? '';
  const document = parseDocument(text ?? opening, { version: '1.2', schema: 'core' });
  if (document.errors[0]) throw document.errors[0];
  const list = openList(document);
  for (const entry of entries) list.add(document.createNode(entry, { flow: true }));
  const printed = document.toString({ lineWidth: 0, indentSeq: !/^-/m.test(text ?? '') });
  return text?.includes('\r\n') ? printed.replaceAll('\n', '\r\n') : printed;
}

function openList(document: Document) {
  const written = document.get('redirects');
  if (isSeq(written)) {
    written.flow = false;
    return written;
  }
  if (!(document.contents instanceof YAMLMap)) document.contents = document.createNode({});
  document.set('redirects', document.createNode([]));
  const list = document.get('redirects');
  if (!isSeq(list)) throw new Error('a list that was set is there');
  return list;
}
