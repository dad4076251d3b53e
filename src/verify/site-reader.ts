import { hashContent } from '../support/hash.ts';
import type { Hash } from '../model/paths.ts';

interface AnswerHead {
  readonly kind: 'answer';
  readonly status: number;
  /** By name in lower case; empty where there is only a folder. */
  readonly headers: ReadonlyMap<string, string>;
}

interface Silence {
  readonly kind: 'silence';
  readonly why: string;
}

/** What a site said of an address, but for the body, or why it said nothing, as the end of a sentence. */
export type Head = AnswerHead | Silence;

/** The same with the body: unpacked, and empty where only the head was asked for. */
export type Answer = (AnswerHead & { readonly body: Buffer }) | Silence;

/** What is remembered of an answer: of its body the size and the hash. */
export type KnownAnswer = (AnswerHead & { readonly size: number; readonly hash: Hash }) | Silence;

/** A site that is asked by its addresses (`/world/`). Bodies are not kept: of a large site they would be more than a machine holds. */
export interface SiteReader {
  /** Only a server has headers, redirects and a cache before it. */
  readonly kind: 'server' | 'folder';
  /** Origin of the server, if it is one. */
  readonly origin?: string;
  /** Asks, for the body's sake, whatever is known already. */
  read(address: string): Promise<Answer>;
  /** Asks once, however often somebody wants to know. */
  check(address: string): Promise<KnownAnswer>;
  /** The same, but for the head alone, unless more is known already; of the headers only type and location are sure to be told. */
  look(address: string): Promise<Head>;
  /** Asks once more after a while, whatever was answered: a cache may just be clearing. */
  again(address: string): Promise<KnownAnswer>;
  /** The address as it is told: what one would open. */
  nameOf(address: string): string;
  /** What was read or checked so far, by address. */
  readonly seen: ReadonlyMap<string, Promise<KnownAnswer>>;
  /** How many addresses were asked for. */
  readonly asked: () => number;
}

/** Makes a reader that remembers what was answered. */
export function rememberAnswers(
  site: Pick<SiteReader, 'kind' | 'origin' | 'nameOf'>,
  ask: (address: string, method: 'GET' | 'HEAD') => Promise<Answer>,
  wait: () => Promise<void> = () => Promise.resolve(),
): SiteReader {
  const seen = new Map<string, Promise<KnownAnswer>>();
  const looked = new Map<string, Promise<Head>>();
  const read = (address: string): Promise<Answer> => {
    const answer = ask(address, 'GET');
    seen.set(address, answer.then(describeAnswer));
    return answer;
  };
  const check = async (address: string): Promise<KnownAnswer> => {
    if (!seen.has(address)) await read(address);
    return seen.get(address) as Promise<KnownAnswer>;
  };
  return {
    ...site,
    seen,
    read,
    check,
    asked: () => seen.size + looked.size,
    async again(address) {
      await wait();
      return describeAnswer(await ask(address, 'GET'));
    },
    async look(address) {
      const known = seen.get(address) ?? looked.get(address) ?? ask(address, 'HEAD').then(shortenHead);
      if (!seen.has(address)) looked.set(address, known);
      const answer = await known;
      return isUnknownMethod(answer) ? check(address) : answer;
    },
  };
}

function describeAnswer(answer: Answer): KnownAnswer {
  if (answer.kind === 'silence') return answer;
  const { body, ...head } = answer;
  return { ...head, size: body.length, hash: hashContent(body) };
}

/** The answer for whoever keeps it, and not what was sent with it. */
export function dropBody(answer: Answer): Head {
  if (answer.kind === 'silence') return answer;
  const { kind, status, headers } = answer;
  return { kind, status, headers };
}

/** A site has many more pictures than pages, and nobody asks for their other headers. */
function shortenHead(answer: Answer): Head {
  if (answer.kind === 'silence') return answer;
  const { kind, status, headers } = answer;
  const kept = ['content-type', 'location'].flatMap((name) => {
    const value = headers.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { kind, status, headers: new Map(kept) };
}

/** Some servers do not know HEAD. */
function isUnknownMethod(answer: Head): boolean {
  return answer.kind === 'answer' && (answer.status === 405 || answer.status === 501);
}
