import * as z from 'zod';
import type { Permalink } from '../model/paths.ts';
import type { KeyPath, KeySpot } from '../model/problem.ts';
import type { GoneAddress, Redirect } from '../model/redirect.ts';
import type { ParsedRedirects, SourceFile } from '../model/source.ts';
import { describeIssues } from '../support/schema/describe.ts';
import type { SchemaFault } from '../support/schema/fault.ts';
import { prose } from '../support/schema/kinds.ts';
import { openSource } from '../support/source-text.ts';
import { toErrors } from '../support/yaml-source.ts';
import { readYaml } from '../support/yaml.ts';
import { normaliseAddress } from './read-address.ts';

const address = prose()
  .min(1)
  .max(500)
  .refine((value) => normaliseAddress(value) !== undefined, {
    error: 'must be an address on this site',
    params: { hint: 'write a path that begins with one `/`: `/2022/old-name/`' },
  });

const entry = z.union([
  z.strictObject({
    from: address.describe('The former address.'),
    to: address.describe('Where it leads now.'),
  }),
  z.strictObject({
    from: address.describe('The former address.'),
    gone: z.literal(true).describe('There is nothing any more.'),
  }),
]);

/** Every key of `content/redirects.yaml`: meaning and limit. */
export const redirectsSchema = z.strictObject({
  redirects: z.array(entry).max(50_000).default([]).describe('Former addresses, in any order.'),
});

/** Understands `content/redirects.yaml`. Whether its targets exist is not its matter. */
export function parseRedirects(file: SourceFile): ParsedRedirects {
  const document = readYaml(file.text);
  const yaml = { source: openSource(file.path, file.text), document, start: 0 };
  if (document.faults.length > 0) return { problems: toErrors(yaml, document.faults) };
  const parsed = redirectsSchema.safeParse(document.data, { reportInput: true });
  if (!parsed.success) {
    return { problems: toErrors(yaml, describeIssues(parsed.error.issues, { schema: redirectsSchema })) };
  }
  const redirects: Redirect[] = [];
  const gone: GoneAddress[] = [];
  const faults: SchemaFault[] = [];
  const seen = new Set<string>();
  parsed.data.redirects.forEach((written, index) => {
    const key = ['redirects', index, 'from'];
    const from = readAddress(written.from);
    if (seen.has(from)) faults.push(describeRepeated(written.from, key));
    seen.add(from);
    const spot: KeySpot = { file: file.path, key };
    if ('gone' in written) gone.push({ from, spot });
    else redirects.push({ from, to: readAddress(written.to), spot });
  });
  if (faults.length > 0) return { problems: toErrors(yaml, faults) };
  return { table: { source: file.path, redirects, gone }, problems: [] };
}

function readAddress(written: string): Permalink {
  const read = normaliseAddress(written);
  if (read === undefined) throw new Error(`the schema let \`${written}\` through`);
  return read;
}

function describeRepeated(written: string, key: KeyPath): SchemaFault {
  const message = `\`${written}\` is in the list already.`;
  return { code: 'duplicate-redirect', key, on: 'value', message, hint: 'remove one of the two' };
}
