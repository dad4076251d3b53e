import { type Examination, type Fault, tellTogether, type Visit } from './examination.ts';
import type { KnownAnswer } from './site-reader.ts';

type FaultAt = Fault & { readonly address: string };
type Read = { readonly address: string; readonly answer: Extract<KnownAnswer, { kind: 'answer' }> };

/** Those that are looked at by themselves, or that are the host's business. */
const ownBusiness = new Set(['cache-control', 'content-type', 'x-robots-tag']);

/** What every site made here sends with its pages, for one whose `_headers` nobody here knows. */
const usual = ['content-security-policy', 'x-content-type-options', 'referrer-policy'];

/** Pages come with the headers that keep readers safe, as `_headers` has them. */
export const securityHeaders: Examination = {
  name: 'security headers',
  async examine(visit) {
    if (visit.site.kind === 'folder') return [];
    const faults = listPages(visit).flatMap(({ address, answer }) => {
      const expected = visit.hostFiles?.headersAt(address) ?? new Map(usual.map((name) => [name, undefined]));
      return [...expected]
        .filter(([name]) => !ownBusiness.has(name))
        .flatMap(([name, value]) => judgeHeader(name, value, answer.headers.get(name), address));
    });
    return tellTogether(faults, visit);
  },
};

function listPages({ pages }: Visit): Read[] {
  return pages.flatMap(({ address, answer }) =>
    answer.kind === 'answer' && answer.status === 200 ? [{ address, answer }] : [],
  );
}

function judgeHeader(
  name: string,
  expected: string | undefined,
  sent: string | undefined,
  address: string,
): FaultAt[] {
  const isSame = expected === undefined ? sent !== undefined : flatten(sent) === flatten(expected);
  if (isSame) return [];
  const says =
    sent === undefined
      ? `comes without \`${name}\``
      : `comes with another \`${name}\` than \`_headers\` says: ${sent}`;
  const hint =
    'let the host send what `_headers` says: `broadsheet serve-config` writes it for nginx and Caddy';
  return [{ code: 'wrong-header', severity: 'warning', says, hint, address }];
}

function flatten(value: string | undefined): string | undefined {
  return value?.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Browsers keep what never changes, and ask again for what does. */
export const caching: Examination = {
  name: 'caching',
  async examine(visit) {
    if (visit.site.kind === 'folder') return [];
    const read = await listAnswered(visit);
    const faults = read.flatMap(({ address, answer }) => {
      const sent = answer.headers.get('cache-control');
      const says = nameCacheFault(sent, visit.hostFiles?.headersAt(address).get('cache-control'), address);
      if (says === undefined) return [];
      const hint = 'let the host send what `_headers` says of `Cache-Control`';
      return [{ code: 'wrong-caching', severity: 'warning', says, hint, address } as const];
    });
    return tellTogether(faults, visit);
  },
};

function nameCacheFault(
  sent: string | undefined,
  expected: string | undefined,
  address: string,
): string | undefined {
  if (expected !== undefined) {
    if (flatten(sent) === flatten(expected)) return undefined;
    return `comes with \`Cache-Control: ${sent ?? ''}\` instead of \`${expected}\``;
  }
  const age = Number(/\bmax-age=(\d+)/i.exec(sent ?? '')?.[1] ?? 0);
  if (address.startsWith('/assets/') && age < 24 * 3600)
    return 'never changes, but browsers may not keep it for a day';
  if (address.endsWith('/') && age > 3600)
    return 'is kept by browsers for more than an hour, so that corrections come late';
  return undefined;
}

/** Everything of this site that was asked for and is there. */
async function listAnswered({ site }: Visit): Promise<Read[]> {
  const all = await Promise.all(
    Array.from(site.seen, async ([address, answer]) => ({ address, answer: await answer })),
  );
  return all.flatMap(({ address, answer }) =>
    answer.kind === 'answer' && answer.status === 200 ? [{ address, answer }] : [],
  );
}

/** Smaller files are not worth it. */
const worthPacking = 2000;
const packable = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:xml|json|javascript)\b|image\/svg)/;

/** Text comes compressed to whoever can unpack it. */
export const compression: Examination = {
  name: 'compression',
  async examine(visit) {
    if (visit.site.kind === 'folder') return [];
    const faults = (await listAnswered(visit))
      .filter(
        ({ answer: { headers, size } }) =>
          size >= worthPacking && packable.test(headers.get('content-type') ?? ''),
      )
      .filter(({ answer: { headers } }) => !/^(?:gzip|br|zstd)$/.test(headers.get('content-encoding') ?? ''))
      .map(({ address }) => ({ ...unpacked, address }));
    return tellTogether(faults, visit);
  },
};

const unpacked: Fault = {
  code: 'not-compressed',
  severity: 'warning',
  says: 'comes uncompressed, though brotli and gzip were offered',
  hint: 'let the host compress text, or deploy compressed files beside it',
};
