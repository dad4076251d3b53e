import { setTimeout } from 'node:timers/promises';

/** How the network is used: tests have it otherwise. */
export interface Network {
  /** When to give up waiting for one answer. */
  readonly deadline: () => AbortSignal;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly readClock: () => number;
  /** Tells whoever waits why it takes long: one line. */
  readonly tell: (line: string) => void;
  readonly userAgent: string;
}

/** What is sent. */
export interface Letter {
  /** For people: `Cloudflare`. */
  readonly to: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** What came back. */
export interface Answer {
  /** 0 where nobody answered. */
  readonly status: number;
  readonly body: string;
  /** `503`, or why nobody answered: `ECONNRESET`. */
  readonly why: string;
}

/** Sends by POST, again and again where it fails in passing. Never rejects for what the network does. */
export type PostOffice = (letter: Letter) => Promise<Answer>;

/** The real network and the real time. */
export function openNetwork(
  version: string,
  { readClock, tell }: Pick<Network, 'readClock' | 'tell'>,
): Network {
  return {
    deadline: () => AbortSignal.timeout(30_000),
    wait: (milliseconds) => setTimeout(milliseconds),
    readClock,
    tell,
    userAgent: `Broadsheet/${version}`,
  };
}

/** Before the second, third, … attempt, in milliseconds. */
const pauses = [1000, 2000, 4000, 8000, 16_000];
/** Who wants a longer one is not waited for. */
const longestPause = 300_000;
/** A longer one is told. */
const shortPause = 5000;

/** Opens a way to send. */
export function openPost(network: Network): PostOffice {
  return async (letter) => {
    for (let attempt = 0; ; attempt++) {
      const { retryAfter, ...answer } = await postOnce(letter, network);
      const usual = pauses[attempt];
      const wanted = readRetryAfter(retryAfter, network.readClock());
      if (!isPassing(answer) || usual === undefined || wanted > longestPause) return answer;
      const pause = Math.max(usual, wanted);
      if (pause > shortPause)
        network.tell(`Waiting ${Math.ceil(pause / 1000)} seconds for ${letter.to} (${answer.why}).`);
      await network.wait(pause);
    }
  };
}

async function postOnce(
  { url, headers, body }: Letter,
  { deadline, userAgent }: Network,
): Promise<Answer & { readonly retryAfter: string | null }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'user-agent': userAgent, accept: 'application/json, */*', ...headers },
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: deadline(),
    });
    const { status } = response;
    const retryAfter = response.headers.get('retry-after');
    return { status, body: await response.text(), why: String(status), retryAfter };
  } catch (error) {
    return { status: 0, body: '', why: nameFailure(error), retryAfter: null };
  }
}

/** Never the error's text: it may repeat what was sent. */
function nameFailure(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'it does not answer in time';
  const { code } = Object((error as { cause?: unknown }).cause) as { code?: unknown };
  return typeof code === 'string' ? code : 'it cannot be reached';
}

function isPassing({ status }: Answer): boolean {
  return status === 0 || status === 429 || status >= 500;
}

/** In milliseconds; it says seconds, or a date. */
function readRetryAfter(told: string | null, now: number): number {
  if (told === null) return 0;
  const milliseconds = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}
