import type { KeyPath, Place, Problem } from '../model/problem.ts';
import type { SchemaFault } from './schema/fault.ts';
import { placeSpan, type SourceText } from './source-text.ts';
import type { YamlFault } from './yaml-faults.ts';
import type { YamlDocument } from './yaml.ts';

/** A YAML text within a file. */
export interface YamlSource {
  readonly source: SourceText;
  readonly document: YamlDocument;
  /** Offset in the file at which the YAML begins. */
  readonly start: number;
}

/** The place of a key or its value, or of its nearest ancestor; the file's first line for the whole. */
export function placeKey(yaml: YamlSource, key: KeyPath, on: 'key' | 'value'): Place {
  const span = yaml.document.locate(key, on);
  if (span) return placeSpan(yaml.source, { offset: yaml.start + span.offset, length: span.length });
  return placeSpan(yaml.source, { offset: 0, length: yaml.source.lineStarts[1] ?? yaml.source.text.length });
}

/** What the YAML parser or a schema found, as errors with their places. */
export function toErrors(yaml: YamlSource, faults: readonly (YamlFault | SchemaFault)[]): Problem[] {
  return faults.map((fault) => {
    const { code, message, hint } = fault;
    const place =
      'span' in fault
        ? placeSpan(yaml.source, { ...fault.span, offset: yaml.start + fault.span.offset })
        : placeKey(yaml, fault.key, fault.on);
    return { code, severity: 'error', message, place, ...(hint === undefined ? {} : { hint }) };
  });
}
