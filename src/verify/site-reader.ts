/** What a site said of an address, or why it said nothing, as the end of a sentence. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** By name in lower case; empty where there is only a folder. */
      readonly headers: ReadonlyMap<string, string>;
      /** Unpacked; empty where only the head was asked for. */
      readonly body: Buffer;
    }
  | { readonly kind: 'silence'; readonly why: string };

/** A site that is asked by its addresses (`/world/`): each is asked for once, however often somebody wants to know. */
export interface SiteReader {
  /** Only a server has headers, redirects and a cache before it. */
  readonly kind: 'server' | 'folder';
  /** Origin of the server, if it is one. */
  readonly origin?: string;
  read(address: string): Promise<Answer>;
  /** Without the body, unless that is known already. */
  look(address: string): Promise<Answer>;
  /** Asks once more after a while, whatever was answered: a cache may just be clearing. */
  again(address: string): Promise<Answer>;
  /** The address as it is told: what one would open. */
  nameOf(address: string): string;
  /** What was read so far, by address. */
  readonly seen: ReadonlyMap<string, Promise<Answer>>;
  /** How many addresses were asked for. */
  readonly asked: () => number;
}

/** Makes a reader that asks for nothing twice. */
export function rememberAnswers(
  site: Pick<SiteReader, 'kind' | 'origin' | 'nameOf'>,
  ask: (address: string, method: 'GET' | 'HEAD') => Promise<Answer>,
  wait: () => Promise<void> = () => Promise.resolve(),
): SiteReader {
  const seen = new Map<string, Promise<Answer>>();
  const looked = new Map<string, Promise<Answer>>();
  const once = (known: Map<string, Promise<Answer>>, address: string, method: 'GET' | 'HEAD') => {
    const answer = known.get(address) ?? ask(address, method);
    known.set(address, answer);
    return answer;
  };
  return {
    ...site,
    seen,
    asked: () => seen.size + looked.size,
    async again(address) {
      await wait();
      return ask(address, 'GET');
    },
    read: (address) => once(seen, address, 'GET'),
    async look(address) {
      const answer = await (seen.get(address) ?? once(looked, address, 'HEAD'));
      return isUnknownMethod(answer) ? once(seen, address, 'GET') : answer;
    },
  };
}

/** Some servers do not know HEAD. */
function isUnknownMethod(answer: Answer): boolean {
  return answer.kind === 'answer' && (answer.status === 405 || answer.status === 501);
}
