import {
  type Examination,
  type ExpectedRedirect,
  type Fault,
  tellTogether,
  type Visit,
} from './examination.ts';
import { mapFew } from './few-at-a-time.ts';
import { sayStatus } from './pages.ts';
import { takeEvenly } from './sample.ts';
import type { Head } from './site-reader.ts';

/** Former addresses lead where `_redirects` says, and there is something there. */
export const redirects: Examination = {
  name: 'redirects',
  async examine(visit) {
    const rules = takeEvenly(visit.hostFiles?.redirects ?? [], visit.sample);
    const faults = await mapFew(rules, async (rule) => {
      const says = (await judgeRule(rule, visit)) ?? (await judgeTarget(rule, visit));
      return says === undefined ? [] : [{ ...fault, says, address: rule.from }];
    });
    return tellTogether(faults.flat(), visit);
  },
};

const fault: Omit<Fault, 'says'> = {
  code: 'dead-redirect',
  severity: 'error',
  hint: 'let the host read `_redirects`: `broadsheet serve-config` writes it for nginx and Caddy',
};

/** A folder does not answer. */
async function judgeRule({ from, to, status }: ExpectedRedirect, visit: Visit): Promise<string | undefined> {
  if (visit.site.kind === 'folder') return undefined;
  const answer = await visit.site.check(from);
  if (!isRedirect(status)) return isGone(answer) ? undefined : `${sayStatus(answer)} instead of ${status}`;
  const leads = answer.kind === 'answer' && isRedirect(answer.status);
  const location = leads ? answer.headers.get('location') : undefined;
  const target = location === undefined ? undefined : visit.addresses.resolve(location, from);
  if (target !== undefined && target === visit.addresses.resolve(to)) return undefined;
  return `${sayStatus(answer)} instead of leading to ${to}`;
}

async function judgeTarget({ to }: ExpectedRedirect, visit: Visit): Promise<string | undefined> {
  const target = visit.addresses.resolve(to);
  if (target === undefined || target.endsWith('/410.html')) return undefined;
  const answer = await visit.site.check(target);
  if (answer.kind === 'answer' && answer.status === 200) return undefined;
  return `leads to ${to}, which ${sayStatus(answer)}`;
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** Cloudflare passes a 410 over, and answers 404. */
function isGone(answer: Head): boolean {
  return answer.kind === 'answer' && (answer.status === 410 || answer.status === 404);
}
