import { type Examination, type Fault, tellTogether, type Visit } from './examination.ts';
import { mapFew } from './few-at-a-time.ts';
import type { ResourceKind } from './list-resources.ts';
import { sayStatus } from './pages.ts';
import type { Head } from './site-reader.ts';

const types: Readonly<Record<ResourceKind, RegExp>> = {
  picture: /^image\//,
  style: /^text\/css\b/,
  script: /^(?:text|application)\/javascript\b/,
  font: /^(?:font\/|application\/(?:x-)?font)/,
  manifest: /^application\/(?:manifest\+)?json\b/,
  frame: /^text\/html\b/,
  media: /^(?:video|audio)\//,
};

/** Every style, script, font and picture of this site that a page loads is there, and is sent as what it is. */
export const assets: Examination = {
  name: 'assets and pictures',
  async examine(visit) {
    const wanted = new Map<string, { readonly kind: ResourceKind; readonly page: string }>();
    for (const { address: page, facts } of visit.pages) {
      for (const { url, kind } of facts?.resources ?? []) {
        const address = visit.addresses.resolve(url, page);
        if (address !== undefined && !wanted.has(address)) wanted.set(address, { kind, page });
      }
    }
    const faults = await mapFew(wanted, async ([address, { kind, page }]) => {
      const answer = await (kind === 'picture' ? visit.site.look(address) : visit.site.check(address));
      const fault = judge(answer, kind, visit.site.nameOf(page));
      return fault ? [{ ...fault, address }] : [];
    });
    return tellTogether(faults.flat(), visit);
  },
};

function judge(answer: Head, kind: ResourceKind, page: string): Fault | undefined {
  if (answer.kind === 'silence' || answer.status !== 200)
    return {
      code: 'missing-asset',
      severity: 'error',
      says: `${sayStatus(answer)}, and \`${page}\` needs it`,
      hint: 'deploy again: assets and pictures go before the pages that name them',
    };
  return judgeType(answer.headers.get('content-type'), types[kind]);
}

/** The fault of a file that is sent as something else; a folder says nothing of types. */
export function judgeType(type: string | undefined, expected: RegExp): Fault | undefined {
  if (type === undefined || expected.test(type)) return undefined;
  return {
    code: 'wrong-content-type',
    severity: 'error',
    says: `is sent as ${type}, so that browsers may refuse it`,
    hint: 'let the host send the type that the ending of the name stands for',
  };
}

/** Of a visit, those that the browser would load without encryption. */
export const mixedContent: Examination = {
  name: 'encryption',
  async examine(visit: Visit) {
    const faults = visit.pages.flatMap(({ address, facts }) =>
      (facts?.resources ?? [])
        .filter(({ url }) => URL.parse(url, `https://site.invalid${address}`)?.protocol === 'http:')
        .map(({ url }) => ({ ...unencrypted, says: `loads ${url} without encryption`, address })),
    );
    return visit.addresses.origin.startsWith('https:') ? tellTogether(faults, visit) : [];
  },
};

const unencrypted: Omit<Fault, 'says'> = {
  code: 'mixed-content',
  severity: 'error',
  hint: 'write `https:` in the article or the template; browsers block what is not encrypted',
};
