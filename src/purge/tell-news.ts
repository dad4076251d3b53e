import { ProblemError } from '../model/problem.ts';
import type { News, PurgeReport, Telling } from '../model/purge.ts';
import { forEachLimited } from '../support/for-each-limited.ts';
import { receiverKinds } from './index.ts';
import type { Receiver, TellingSettings, World } from './receiver.ts';

/** Tells everybody whom site.yaml names. */
export interface Teller {
  /** Whether there is anybody to be told of these. */
  readonly tells: (about: keyof News) => boolean;
  /** What `tell` would do. */
  plan(news: News): PurgeReport;
  /**
   * Tells caches first, then search engines and hubs. Rejects with ProblemError (exit 2) if a cache cannot be told; of the others it
   * is only said in the report, since they will come by themselves. Where `observe` throws, nobody else is told.
   */
  tell(news: News, observe?: (done: number, total: number) => void): Promise<PurgeReport>;
}

/** Prepares to tell. Throws ProblemError (exit 2) if a secret or a program is missing. */
export function openTeller(settings: TellingSettings, world: World): Teller {
  const receivers = receiverKinds.flatMap((kind) => kind.open(settings, world));
  return {
    tells: (about) => receivers.some((receiver) => receiver.about === about),
    plan: (news) => ({ ...news, told: receivers.flatMap((receiver) => planTelling(receiver, news)) }),
    async tell(news, observe = () => undefined) {
      const told: Telling[] = [];
      for (const receiver of receivers) {
        const [telling] = planTelling(receiver, news);
        if (telling) told.push({ ...telling, ...(await tellReceiver(receiver, news, observe)) });
      }
      return { ...news, told };
    },
  };
}

function planTelling({ name, about, atOnce }: Receiver, news: News): Telling[] {
  const count = news[about].length;
  return count === 0 ? [] : [{ to: name, about, count, requests: Math.ceil(count / atOnce) || 1 }];
}

async function tellReceiver(
  receiver: Receiver,
  news: News,
  observe: (done: number, total: number) => void,
): Promise<Pick<Telling, 'failure'>> {
  const urls = news[receiver.about];
  let done = 0;
  try {
    await forEachLimited(split(urls, receiver.atOnce), receiver.parallel, async (some) => {
      await receiver.tell(some);
      done += some.length;
      observe(done, urls.length);
    });
    return {};
  } catch (error) {
    if (!(error instanceof ProblemError) || receiver.about === 'caches') throw error;
    const [problem] = error.problems;
    return { failure: `${problem?.message} ${capitalise(problem?.hint)}.` };
  }
}

function split(urls: readonly string[], atOnce: number): (readonly string[])[] {
  if (urls.length <= atOnce) return [urls];
  return Array.from({ length: Math.ceil(urls.length / atOnce) }, (_, index) =>
    urls.slice(index * atOnce, (index + 1) * atOnce),
  );
}

function capitalise(text = ''): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
