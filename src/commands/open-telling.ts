import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSidecar } from '../compress/encode.ts';
import type { SiteChanges } from '../model/changes.ts';
import type { Config } from '../model/config.ts';
import type { News, PurgeReport } from '../model/purge.ts';
import { feedFiles } from '../outputs/feeds/feed-links.ts';
import { chooseNews } from '../purge/choose-news.ts';
import { openNetwork, openPost } from '../purge/post.ts';
import { openTeller } from '../purge/tell-news.ts';
import { headersFor } from '../serve/answer.ts';
import { readHostRules } from '../serve/host-rules.ts';
import { hasErrorCode } from '../support/error-code.ts';
import type { CommandContext } from './command.ts';

/** How long a program that purges may take, in milliseconds. */
const programMs = 600_000;

/** What a newspaper tells of itself. */
export interface TellingPlace {
  readonly config: Config;
  readonly root: string;
  /** The folder of the site, absolute. */
  readonly out: string;
  /** Whether search engines and hubs are told, beside caches. */
  readonly announces: boolean;
}

/** Tells of what changed for readers. */
export interface OpenTelling {
  readonly tells: (about: keyof News) => boolean;
  /** What `tell` would do. */
  plan(changes: SiteChanges): PurgeReport;
  /** Rejects with ProblemError (exit 2) if a cache cannot be told. */
  tell(changes: SiteChanges, observe?: (done: number, total: number) => void): Promise<PurgeReport>;
}

/** Prepares to tell. Throws ProblemError (exit 2) if a secret or a program is missing. */
export function openTelling(place: TellingPlace, context: CommandContext): OpenTelling {
  const { config, root, announces } = place;
  const tell = (line: string): void => void context.stderr.write(`${line}\n`);
  const { readClock, env, version } = context;
  const post = openPost(openNetwork(version, { readClock, tell }));
  const programDeadline = () => AbortSignal.timeout(programMs);
  const { url, purge, indexNow, feeds } = config;
  const settings = announces
    ? { url, purge, indexNow, feeds }
    : { url, purge, feeds: { ...feeds, hubs: [] } };
  const teller = openTeller(settings, { root, env, post, programDeadline, tell });
  return {
    tells: teller.tells,
    plan: (changes) => teller.plan(readNews(changes, place)),
    tell: (changes, observe) => teller.tell(readNews(changes, place), observe),
  };
}

function readNews({ files, answers }: SiteChanges, { config, out, announces }: TellingPlace): News {
  const rules = readHostRules(out);
  // Nobody asks for a compressed form by its own name.
  const asked = files.filter(({ path }) => !readSidecar(path));
  const news = chooseNews(
    { files: asked, ...(answers && { answers }) },
    {
      url: config.url,
      feedNames: new Set(feedFiles.map(({ file }) => file)),
      headersFor: (path) => lowerNames(headersFor(rules, path)),
      readText: (path) => readIfThere(join(out, path)),
    },
  );
  return announces ? news : { ...news, pages: [], feeds: [] };
}

function lowerNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
