import type { Config } from '../model/config.ts';
import type { SecurityContact, TrustLinks } from '../model/machines.ts';
import type { Permalink } from '../model/paths.ts';
import type { OutputFormat } from './output-format.ts';
import { planText } from './text-file.ts';

/** Whom to tell of a weakness of the site (RFC 9116), where site.yaml has `security`. */
export const securityTxt = describeFile('security-txt', '/.well-known/security.txt', ({ security, url }) =>
  security ? writeSecurity(security, url) : [],
);

/** Who may sell the newspaper's advertising space (IAB ads.txt 1.1), where site.yaml has `ads`. */
export const adsTxt = describeFile('ads-txt', '/ads.txt', ({ ads = [] }) => ads);

/** With whom the newsroom is connected (journallist.net), where site.yaml has `trust`. */
export const trustTxt = describeFile('trust-txt', '/trust.txt', ({ trust, connect }) =>
  trust ? writeTrust(trust, connect) : [],
);

/** A file of lines that is there only where the settings give it any. */
function describeFile(
  output: string,
  address: string,
  write: (config: Config) => readonly string[],
): OutputFormat {
  const permalink = address as Permalink;
  return {
    name: output,
    addresses: ({ config }) => (write(config).length > 0 ? [permalink] : []),
    *plan(site) {
      const lines = write(site.config);
      if (lines.length > 0)
        yield planText({ output, permalink, text: lines.map((line) => `${line}\n`).join('') }, site);
    },
  };
}

function writeSecurity(security: SecurityContact, origin: string): string[] {
  const { contact, expires, encryption, acknowledgments, languages, policy, hiring } = security;
  return [
    ...contact.map((value) => `Contact: ${value}`),
    `Expires: ${expires}`,
    ...encryption.map((value) => `Encryption: ${value}`),
    ...acknowledgments.map((value) => `Acknowledgments: ${value}`),
    ...(languages.length > 0 ? [`Preferred-Languages: ${languages.join(', ')}`] : []),
    ...(origin.startsWith('https:') ? [`Canonical: ${origin}/.well-known/security.txt`] : []),
    ...policy.map((value) => `Policy: ${value}`),
    ...hiring.map((value) => `Hiring: ${value}`),
  ];
}

const trustLists = [
  'member',
  'belongto',
  'control',
  'controlledby',
  'social',
  'vendor',
  'customer',
  'disclosure',
  'contact',
] as const satisfies readonly (keyof TrustLinks)[];

function writeTrust(trust: TrustLinks, connect: Config['connect']): string[] {
  const social = [...new Set([...connect.map(({ url }) => new URL(url).href), ...trust.social])];
  const lines = trustLists.flatMap((name) =>
    (name === 'social' ? social : trust[name]).map((value) => `${name}=${value}`),
  );
  const { datatrainingallowed } = trust;
  return datatrainingallowed === undefined ? lines : [...lines, `datatrainingallowed=${datatrainingallowed}`];
}
