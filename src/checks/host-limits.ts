import type { Check, Remark } from './check.ts';

/** What Cloudflare Pages reads of each file; what goes beyond, it passes over. Netlify states no limits. */
const mostRedirects = 2000;
const longestRedirect = 1000;
const mostHeaderRules = 100;
const longestHeader = 2000;

const hint = 'publish to a host without this limit and set `checks: { host-limits: off }`, or cut it down';

/** A host that reads only the beginning of a file says so to nobody. */
export const hostLimits: Check = {
  code: 'host-limits',
  summary: 'The file `_redirects` or `_headers` is larger than Cloudflare Pages reads.',
  level: 'warning',
  *site({ hostFiles }) {
    yield* judgeRedirects(listLines(hostFiles.redirects));
    yield* judgeHeaders(listLines(hostFiles.headers));
  },
};

function listLines(text = ''): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function* judgeRedirects(lines: readonly string[]): Iterable<Remark> {
  const read = lines.filter((line) => !line.endsWith(' 410'));
  if (read.length > mostRedirects) {
    const message = `\`_redirects\` has ${read.length} redirects; Cloudflare Pages reads ${mostRedirects}.`;
    yield { message, hint };
  }
  for (const line of read.filter(({ length }) => length > longestRedirect)) {
    const message = `The redirect of ${line.slice(0, 60)}… has ${line.length} characters; Cloudflare Pages reads ${longestRedirect}.`;
    yield { message, hint };
  }
}

function* judgeHeaders(lines: readonly string[]): Iterable<Remark> {
  const rules = lines.filter((line) => line.startsWith('/')).length;
  if (rules > mostHeaderRules) {
    const message = `\`_headers\` has ${rules} rules; Cloudflare Pages reads ${mostHeaderRules}.`;
    yield { message, hint };
  }
  for (const line of lines.filter(({ length }) => length > longestHeader)) {
    const message = `A header has ${line.length} characters, ${line.trim().slice(0, 30)}…; Cloudflare Pages reads ${longestHeader}.`;
    yield { message, hint };
  }
}
