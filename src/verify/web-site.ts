import { setTimeout } from 'node:timers/promises';
import { ProblemError } from '../model/problem.ts';
import { limitWork } from '../support/limit-work.ts';
import { type Answer, rememberAnswers, type SiteReader } from './site-reader.ts';

/** How a server is asked. */
export interface WebTools {
  readonly userAgent: string;
  /** When to give up waiting for one answer. */
  readonly deadline: () => AbortSignal;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The real time. */
export function openWebTools(version: string): WebTools {
  return {
    userAgent: `Broadsheet/${version} (verify)`,
    deadline: () => AbortSignal.timeout(15_000),
    wait: (milliseconds) => setTimeout(milliseconds),
  };
}

const atOnce = 4;
/** Before an address is asked for once more. */
const pause = 1000;
/** For caches that are being cleared. */
const grace = 5000;
const mostBytes = 64 * 2 ** 20;
const mostRedirects = 4;

/**
 * Opens the site at this origin, or where its front page leads on the same host. Nothing is ever asked of another host. Throws
 * ProblemError (exit 2) where nobody answers.
 */
export async function openWebSite(url: URL, tools: WebTools): Promise<SiteReader> {
  const origin = await settleOrigin(url, tools);
  const limited = limitWork(atOnce);
  return rememberAnswers(
    { kind: 'server', origin, nameOf: (address) => `${origin}${address}` },
    (address, method) => limited(() => askTwice(`${origin}${address}`, method, tools)),
    () => tools.wait(grace),
  );
}

async function settleOrigin(url: URL, tools: WebTools): Promise<string> {
  let address = new URL('/', url);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await askTwice(address.href, 'GET', tools);
    if (answer.kind === 'silence') throw refuseSite(address.href, answer.why);
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || location === undefined) return address.origin;
    const next = URL.parse(location, address.href);
    if (next?.hostname !== url.hostname) throw refuseSite(address.href, `leads to ${location}, another host`);
    if (next.origin === address.origin) return address.origin;
    address = new URL('/', next);
  }
  throw refuseSite(url.href, 'leads from one address to the next without end');
}

function refuseSite(url: string, why: string): ProblemError {
  const message = `${url} ${why}.`;
  const hint = 'name the address under which readers find the site, as in `broadsheet verify https://…`';
  return new ProblemError([{ code: 'site-unreachable', severity: 'error', message, hint }], 2);
}

/** A server that is busy, or did not answer, may only have had a bad moment. */
async function askTwice(url: string, method: 'GET' | 'HEAD', tools: WebTools): Promise<Answer> {
  const answer = await ask(url, method, tools);
  if (answer.kind === 'answer' && answer.status < 500 && answer.status !== 429) return answer;
  await tools.wait(pause);
  return ask(url, method, tools);
}

async function ask(url: string, method: 'GET' | 'HEAD', tools: WebTools): Promise<Answer> {
  try {
    const headers = { 'user-agent': tools.userAgent, accept: '*/*', 'accept-encoding': 'gzip, br' };
    const options = { method, headers, redirect: 'manual', signal: tools.deadline() } as const;
    const response = await fetch(url, options);
    const body = await readBody(response);
    if (!body) return { kind: 'silence', why: `sends more than ${mostBytes / 2 ** 20} MiB` };
    return { kind: 'answer', status: response.status, headers: new Map(response.headers), body };
  } catch (error) {
    return { kind: 'silence', why: `does not answer (${nameCause(error)})` };
  }
}

async function readBody({ body }: Response): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the system says is told, and not that something in between has failed. */
function nameCause(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && cause.name === 'TimeoutError') return 'within 15 seconds';
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}
