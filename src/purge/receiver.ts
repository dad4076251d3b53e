import type { Config } from '../model/config.ts';
import type { News } from '../model/purge.ts';
import type { PostOffice } from './post.ts';

/** The world as whoever tells sees it. */
export interface World {
  /** The newspaper's folder, absolute. */
  readonly root: string;
  /** Secrets come from here alone, and go nowhere but to whom they are for. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly post: PostOffice;
  /** When to give up waiting for a program. */
  readonly programDeadline: () => AbortSignal;
  /** Tells whoever waits why it takes long: one line. */
  readonly tell: (line: string) => void;
}

/** What of the settings says who is told. */
export interface TellingSettings extends Pick<Config, 'url' | 'feeds'> {
  readonly purge?: Config['purge'] | undefined;
  readonly indexNow?: Config['indexNow'] | undefined;
}

/** Somebody who is told of addresses. */
export interface Receiver {
  /** For people: `Cloudflare`. */
  readonly name: string;
  readonly about: keyof News;
  /** So many addresses one call of `tell` takes at most. */
  readonly atOnce: number;
  /** So many calls may be under way at a time. */
  readonly parallel: number;
  /** Tells of some addresses, none of which it minds to hear twice. Rejects with ProblemError (exit 2), without secrets. */
  tell(urls: readonly string[]): Promise<void>;
}

/** One kind of receivers. */
export interface ReceiverKind {
  /** Those that site.yaml asks for. Throws ProblemError (exit 2) if a secret or a program that they need is missing. */
  open(settings: TellingSettings, world: World): readonly Receiver[];
}
