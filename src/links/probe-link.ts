import { type Answer, askServer, type Network } from './ask-server.ts';

/** Whether a link leads somewhere; `unclear` is told to nobody. Only `dead` has a reason, as the end of a sentence. */
export interface Verdict {
  readonly state: 'alive' | 'dead' | 'unclear';
  readonly reason?: string;
}

export interface ProbeTools extends Network {
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

const mostRedirects = 8;
/** Before the second and the third attempt. */
const pauses = [2000, 8000];
const longestPause = 30_000;
/** So often must a link be found dead. */
const proof = 2;

/**
 * Finds out whether a link leads somewhere. Dead is what says 404 or 410, or has no host, twice with a pause between; servers
 * that do not answer or are busy are asked again, and then left unclear.
 */
export async function probeLink(url: string, tools: ProbeTools): Promise<Verdict> {
  let deaths = 0;
  for (let attempt = 0; attempt <= pauses.length; attempt++) {
    const answer = await followRedirects(url, tools);
    const reason = nameDeath(answer);
    if (reason !== undefined && ++deaths === proof) return { state: 'dead', reason };
    if (reason === undefined && !isPassing(answer)) return judge(answer);
    const pause = pauses[attempt];
    if (pause !== undefined) await tools.wait(Math.max(pause, readRetryAfter(answer)));
  }
  return { state: 'unclear' };
}

async function followRedirects(url: string, tools: ProbeTools): Promise<Answer> {
  let address = URL.parse(url);
  for (let redirects = 0; address && redirects <= mostRedirects; redirects++) {
    const answer = await askGently(address, tools);
    if (answer.kind !== 'status' || !isRedirect(answer.status) || answer.location === undefined)
      return answer;
    address = URL.parse(answer.location, address.href);
  }
  return { kind: 'refused' };
}

/** Some servers do not know HEAD, or answer it wrongly. */
async function askGently(address: URL, tools: ProbeTools): Promise<Answer> {
  const answer = await askServer(address, 'HEAD', tools);
  const isFinal =
    answer.kind === 'status' ? answer.status < 400 || answer.status === 429 : answer.kind !== 'silence';
  return isFinal ? answer : askServer(address, 'GET', tools);
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function nameDeath(answer: Answer): string | undefined {
  if (answer.kind === 'no-host') return 'is on a host that does not exist';
  if (answer.kind !== 'status' || (answer.status !== 404 && answer.status !== 410)) return undefined;
  return `answers ${answer.status}`;
}

function isPassing(answer: Answer): boolean {
  return (
    answer.kind === 'silence' || (answer.kind === 'status' && (answer.status === 429 || answer.status >= 500))
  );
}

/** What wants a password, or no robots, is there; whether it holds what was linked to, nobody can tell. */
function judge(answer: Answer): Verdict {
  return { state: answer.kind === 'status' && answer.status < 400 ? 'alive' : 'unclear' };
}

/** In seconds; a date is not waited for. */
function readRetryAfter(answer: Answer): number {
  const seconds = answer.kind === 'status' ? Number(answer.retryAfter) : Number.NaN;
  return Number.isFinite(seconds) ? Math.min(longestPause, seconds * 1000) : 0;
}
