import type { BuildCounts, BuildOptions, BuildResult, Published } from '../model/build.ts';
import type { Config } from '../model/config.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { openDiscardSink } from '../publish/discard.ts';
import type { Sink } from '../publish/sink.ts';
import { listAddressed } from '../site/moves.ts';
import type { Crew } from '../threads/crew.ts';
import { withCrew } from './crew.ts';
import { emitSite, type Emitted, type SinkGuard } from './emit.ts';
import { type Gathered, gatherContent } from './gather.ts';
import type { Observe } from './observe.ts';
import { gradeProblems, hasErrors, reportFindings } from './problems.ts';
import { openPrecompression } from './precompress.ts';
import { proveNothing, proveSink } from './prove.ts';
import { obtainSettings } from './settings.ts';
import { rememberSite } from './remember-site.ts';
import { type Settled, settleSite } from './settle.ts';
import { obtainTheme, type Theme } from './theme.ts';

const nothing: BuildCounts = {
  articles: 0,
  withheld: 0,
  refused: 0,
  pages: 0,
  rendered: 0,
  pictures: { encoded: 0, reused: 0 },
};

/**
 * Finds all that is wrong, and publishes nothing: the same pipeline, up to rendering. Pages that the last publication into
 * `out` has already, as they would be, are not rendered again. Throws ProblemError when work cannot go on.
 */
export async function checkNewspaper(options: BuildOptions, observe: Observe): Promise<BuildResult> {
  const sink = openDiscardSink(options.out);
  return { ...(await build({ ...options, checkOnly: true }, sink, observe)), checked: true };
}

/**
 * Builds the newspaper into the sink: read, parse, assemble, plan, check, render, publish. Where something is wrong
 * nothing is published, and the problems say what. Throws ProblemError when work cannot go on.
 */
export async function build(options: BuildOptions, sink: Sink, observe: Observe): Promise<BuildResult> {
  const { config, problems } = await obtainSettings(options);
  const settings = gradeProblems(problems, options.strict);
  if (!config || hasErrors(settings)) return { problems: settings, published: false, counts: nothing };
  return withCrew(options.threads, (crew) => buildConfigured(config, settings, options, sink, crew, observe));
}

async function buildConfigured(
  config: Config,
  settings: readonly Problem[],
  options: BuildOptions,
  sink: Sink,
  crew: Crew,
  observe: Observe,
): Promise<BuildResult> {
  // A preview is looked at by who makes it: it needs no release.
  await sink.prepare?.(options.drafts ? 'folder' : (config.publish ?? 'folder'));
  const theme = await obtainTheme(options);
  observe({ stage: 'theme', done: theme.files.length });
  const gathered = await gatherContent(config, options, crew, observe);
  // Everything that may have changed has been looked at.
  if (options.memory) options.memory.stale = new Set();
  const settled = settleSite(gathered, theme, options, observe);
  const gone = await askLinks(settled, gathered, options, observe);
  const told: readonly Problem[] = [...settings, ...settled.problems, ...gone];
  const counts = { ...nothing, ...settled.counts };
  if (!settled.publishable) {
    await sink.discard();
    return { problems: told, published: false, counts };
  }
  try {
    const content = { gathered, theme };
    const guard = guardSink(sink, settled, content, options);
    const { proving } = guard;
    const emitted = await emitSite(settled, content, options, guard, crew, observe);
    const found = [...emitted.problems, ...reportFindings(proving.leaks, gathered.locate)];
    const all = {
      problems: [...told, ...found],
      counts: { ...counts, pictures: emitted.pictures, rendered: emitted.rebuilt.length },
      rebuilt: emitted.rebuilt,
    };
    if (options.checkOnly || hasErrors(found)) {
      await sink.discard();
      return { ...all, published: false };
    }
    observe({ stage: 'publish', done: 0 });
    const changes = await proving.sink.commit();
    observe({
      stage: 'publish',
      done: changes.added.length + changes.changed.length + changes.removed.length,
    });
    const site = describePublished(settled, gathered, guard, emitted);
    if (options.memory) rememberSite(options.memory, site);
    return { ...all, ...(options.drafts && { preview: true }), published: true, changes, site };
  } catch (error) {
    await sink.discard();
    throw error instanceof ProblemError
      ? new ProblemError([...told, ...error.problems], error.exitCode)
      : error;
  }
}

/** What there is to be remembered of it. */
function describePublished(
  { site }: Settled,
  { config, last, listInputs }: Gathered,
  { proving: { proof, told } }: SinkGuard,
  { made, encodings, hashOthers }: Emitted,
): Published {
  const { publish: manner = 'folder' } = config;
  const until = site.clock.nextTurn();
  const addressed = listAddressed(site);
  return { addressed, made, told, proof, encodings, last, hashOthers, listInputs, manner, until };
}

/** The sink as pages see it: it looks into them, and puts their compressed forms beside them. */
function guardSink(
  sink: Sink,
  settled: Settled,
  { gathered, theme }: { readonly gathered: Gathered; readonly theme: Theme },
  options: BuildOptions,
): SinkGuard {
  const precompression = openPrecompression(sink, gathered.config, options);
  // A preview shows what is not published: there is nothing to prove.
  const proving = options.drafts
    ? proveNothing(sink)
    : proveSink(precompression.sink, settled, gathered, theme);
  return { precompression, proving };
}

/** Few runs need the network. */
async function askLinks(
  settled: Settled,
  gathered: Gathered,
  options: BuildOptions,
  observe: Observe,
): Promise<readonly Problem[]> {
  if (options.askLinksAt === undefined) return [];
  const { checkExternalLinks } = await import('./external-links.ts');
  return checkExternalLinks(settled, gathered, { ...options, now: options.askLinksAt }, observe);
}
