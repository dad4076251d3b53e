import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { hasErrorCode } from '../support/error-code.ts';
import { isPublicAddress } from './public-address.ts';

/** What a server said, or why it said nothing; `refused` is what is never asked. */
export type Answer =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly location?: string;
      readonly retryAfter?: string;
    }
  | { readonly kind: 'no-host' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'refused' };

export interface Network {
  /** Hosts with ports (`localhost:8080`) that are asked although they are not public. Never from content. */
  readonly permitted: ReadonlySet<string>;
  /** When to give up waiting for one answer. */
  readonly deadline: () => AbortSignal;
  readonly userAgent: string;
}

class ClosedAddressError extends Error {}

type GotAddresses = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Asks for the head of an answer. What is not public is not asked: the address is judged that is then connected to. */
export function askServer(url: URL, method: 'HEAD' | 'GET', network: Network): Promise<Answer> {
  const isPermitted = network.permitted.has(url.host);
  if (!isPermitted && !isAskable(url)) return Promise.resolve({ kind: 'refused' });
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { 'user-agent': network.userAgent, accept: '*/*' };
  const resolveName = isPermitted ? {} : { lookup: lookUpPublic };
  const options = { method, headers, agent: false, signal: network.deadline(), ...resolveName } as const;
  return new Promise((resolve) => {
    const asked = ask(url, options, (response) => {
      const { statusCode: status = 0, headers: told } = response;
      const { location, 'retry-after': retryAfter } = told;
      resolve({
        kind: 'status',
        status,
        ...(location !== undefined && { location }),
        ...(retryAfter !== undefined && { retryAfter }),
      });
      response.on('error', () => undefined);
      response.destroy();
    });
    asked.on('error', (error) => resolve({ kind: nameFailure(error) }));
    asked.end();
  });
}

/** Only what a reader's browser asks without a port, and no name or password on the way. */
function isAskable({ protocol, port, username, password, hostname }: URL): boolean {
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  if (port !== '' || username !== '' || password !== '') return false;
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 || isPublicAddress(host);
}

function lookUpPublic(hostname: string, options: LookupOptions, done: GotAddresses): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return done(error ?? new Error('no address'), '');
    if (!addresses.every(({ address }) => isPublicAddress(address)))
      return done(new ClosedAddressError(hostname), '');
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
}

function nameFailure(error: Error): 'no-host' | 'refused' | 'silence' {
  if (error instanceof ClosedAddressError) return 'refused';
  return hasErrorCode(error, 'ENOTFOUND') ? 'no-host' : 'silence';
}
