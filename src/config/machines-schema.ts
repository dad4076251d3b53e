import * as z from 'zod';
import { languageTag, prose, text, webUrl } from '../support/schema/kinds.ts';

const robotPath = text(1, 500).regex(/^[/*][^\s#]*$/, 'must be a path that begins with `/` or `*`');

const robotRule = z.strictObject({
  agent: text(1, 100)
    .regex(/^(?:\*|[\w.-]+)$/, "must be a robot's name, or `*` for all")
    .describe('Name of the robot, or `*`.'),
  allow: z.array(robotPath).max(200).default([]).describe('Paths that it may visit.'),
  disallow: z.array(robotPath).max(200).default([]).describe('Paths that it should not visit.'),
});

/** `robots`: what robots are asked to leave alone (RFC 9309). */
export const robots = z.array(robotRule).max(100).default([]);

/** An address within one line: a URL may hold line breaks, which would begin another field. */
const lineUrl = webUrl().refine((value) => !/\s/.test(value), 'must not contain spaces or line breaks');
const secureUrl = lineUrl.refine((value) => value.startsWith('https:'), 'must begin with `https://`');
const contact = text(1, 300).regex(
  /^(?:https:\/\/|mailto:[^\s@]+@|tel:\+?[\d.-]+$)\S*$/,
  'must begin with `https://`, `mailto:` or `tel:`',
);
const instant = prose()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
    'must be an instant: `2027-01-31T00:00:00Z`',
  )
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is a time that does not exist');

/** `security`: whom to tell of a weakness (RFC 9116). */
export const security = z.strictObject({
  contact: z.array(contact).min(1).max(20).describe('Where to write, the best way first.'),
  expires: instant.describe('Until when this holds; at most a year ahead.'),
  encryption: z.array(secureUrl).max(20).default([]).describe('Keys for confidential mail.'),
  acknowledgments: z.array(secureUrl).max(20).default([]).describe('Pages that thank those who wrote.'),
  languages: z.array(languageTag()).max(20).default([]).describe('Languages that are understood.'),
  policy: z.array(secureUrl).max(20).default([]).describe('Pages that say what happens with reports.'),
  hiring: z.array(secureUrl).max(20).default([]).describe('Pages with open positions.'),
});

const domain = String.raw`(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*`;
const seller = new RegExp(
  String.raw`^${domain}\s*,\s*[^\s,;#=]+\s*,\s*(?:DIRECT|RESELLER)\s*(?:,\s*[^\s,;#=]+)?$`,
  'i',
);
const variable = /^(?:contact|subdomain|ownerdomain|managerdomain|inventorypartnerdomain)=[^\s#;][^#;]*$/i;

/** `ads`: who may sell the newspaper's advertising space (IAB ads.txt 1.1), a line each. */
export const ads = z
  .array(
    text(1, 500).refine((line) => seller.test(line) || variable.test(line), {
      error: 'is not a line of ads.txt',
      params: {
        hint: 'write `domain, account, DIRECT` or `domain, account, RESELLER, authority`, or `OWNERDOMAIN=example.org`',
      },
    }),
  )
  .max(5000)
  .default([]);

const urls = z.array(lineUrl).max(200).default([]);

/** `trust`: with whom the newsroom is connected (journallist.net's trust.txt). */
export const trust = z.strictObject({
  member: urls.describe('Members of this association.'),
  belongto: urls.describe('Associations that it belongs to.'),
  control: urls.describe('Sites that it controls.'),
  controlledby: urls.describe('Who controls it.'),
  social: urls.describe('Its public profiles, beside those of `connect`.'),
  vendor: urls.describe('Who works for it.'),
  customer: urls.describe('For whom it works.'),
  disclosure: urls.describe('Pages that disclose.'),
  contact: z.array(contact).max(20).default([]).describe('Where to write.'),
  datatrainingallowed: z.enum(['yes', 'no']).optional().describe('Whether its texts may train machines.'),
});

const colour = prose().regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'must be a colour such as `#1a2b3c`');

/** `manifest`: how the newspaper looks among the apps of a phone. */
export const manifest = z.strictObject({
  shortName: text(1, 30).optional().describe('Name below the icon; the title if absent.'),
  themeColor: colour
    .optional()
    .describe('Colour of the bars around the page; the browser chooses if absent.'),
  backgroundColor: colour.default('#ffffff').describe('Colour behind the icon and before the page appears.'),
});

const headerValue = text(1, 1900).regex(/^[\x20-\x7e]*$/, 'must be plain ASCII characters');

/** `headers`: pattern of addresses -> name -> value, as hosts read `_headers`. */
export const headers = z
  .record(
    text(1, 200).regex(/^\/[^\s#]*$/, 'must be a path that begins with `/`, perhaps with one `*`'),
    z.record(text(1, 100).regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'must be the name of a header'), headerValue),
  )
  .default({});
