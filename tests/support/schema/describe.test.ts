import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssues } from '../../../src/support/schema/describe.ts';
import { text, webUrl } from '../../../src/support/schema/kinds.ts';

const schema = z.strictObject({
  name: text(2, 5),
  flag: z.boolean().optional(),
  tags: z.array(text(1, 9)).max(2).optional(),
  kind: z.enum(['news', 'live']).optional(),
  share: z.number().max(1).optional(),
  notes: z.array(z.strictObject({ kind: z.enum(['correction', 'update']) })).optional(),
  picks: z.array(z.union([text(1, 9), z.strictObject({ url: webUrl() })])).optional(),
});

function describe(data: object) {
  const { error } = schema.safeParse({ name: 'abc', ...data }, { reportInput: true });
  const faults = describeIssues(error?.issues ?? [], { schema, foreign: { title: 'name' } });
  return faults.map(({ code, message, hint = '' }) => `${code}: ${message} (${hint})`);
}

test.each([
  [{ name: undefined }, 'missing-field: `name` is missing. (write `name:` and its value)'],
  [{ name: 2022 }, 'wrong-type: `name` must be a text; it is a number. (put it in quotes: `name: "2022"`)'],
  [{ name: ['a'] }, 'wrong-type: `name` must be a text; it is a list. (remove the brackets or dashes)'],
  [{ name: 'abcdefgh' }, 'too-long: `name` must have at most 5 characters; it has 8. (remove 3)'],
  [{ name: 'a' }, 'too-short: `name` must have at least 2 characters; it has 1. (add 1)'],
  [{ tags: 'Jane' }, 'wrong-type: `tags` must be a list; it is a text. (write `tags: [Jane]`)'],
  [{ tags: ['a', 'b', 'c'] }, 'too-long: `tags` must have at most 2 items; it has 3. (remove 1)'],
  [{ tags: ['a', null] }, 'wrong-type: Item 2 of `tags` must be a text; it is empty. ()'],
  [
    { flag: 'yes' },
    'wrong-type: `flag` must be `true` or `false`; it is a text. (write `true` or `false`, without quotes)',
  ],
  [{ kind: 'nwes' }, 'invalid-value: `kind` cannot be `nwes`. (did you mean `news`?)'],
  [
    { notes: [{}] },
    'missing-field: `kind` in item 1 of `notes` is missing. (write `kind:` and one of `correction`, `update`)',
  ],
  [{ share: 3 }, 'out-of-range: `share` must be at most 1; it is 3. (change the number)'],
  [{ nmae: 'x' }, 'unknown-field: `nmae` is not a field. (did you mean `name`?)'],
  [{ nmae: 'x', name: undefined }, 'unknown-field: `nmae` is not a field. (did you mean `name`?)'],
  [{ title: 'x' }, 'unknown-field: `title` is not a field. (did you mean `name`?)'],
  [
    { picks: [{ url: 'ftp://x' }] },
    'invalid-url: `url` in item 1 of `picks` must be an address that begins with `https://` or `http://`. (write the whole address: `https://example.org/page`)',
  ],
  [
    { picks: [{ ulr: 'x', url: 'https://x.example' }] },
    'unknown-field: `ulr` is not a field of item 1 of `picks`. (did you mean `url`?)',
  ],
  [{ picks: [3] }, 'wrong-type: Item 1 of `picks` must be a text or a group of keys; it is a number. ()'],
  [
    { name: 'a\u0000b' },
    'control-character: `name` contains a character that cannot be shown. (write the text anew; it may have been pasted from elsewhere)',
  ],
])('%j: %s', (data, description) => {
  expect(describe(data)).toEqual([description]);
});

test('names of methods are unknown fields like others', () => {
  expect(describe({ constructor: 1, toString: 2 })).toHaveLength(2);
});
