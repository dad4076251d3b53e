import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contestant, prepareBroadsheet, prepareEleventy, prepareHugo } from './contestants.ts';
import { measure, type Measurement } from './measure.ts';
import { writeTable } from './results.ts';
import { nameEdited, type Scenario, scenarios } from './scenarios.ts';
import { measureServed } from './serve.ts';

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    runs: { type: 'string', default: '5' },
    /** 100,000 articles as well. */
    large: { type: 'boolean', default: false },
    /** Only these scenarios, by their beginnings. */
    only: { type: 'string' },
    /** Print the table, and leave RESULTS.md as it is. */
    dry: { type: 'boolean', default: false },
  },
});

const sizes = [...flags.sizes.split(',').map(Number), ...(flags.large ? [100_000] : [])];
const chosen = scenarios.filter(({ name }) => flags.only === undefined || name.startsWith(flags.only));
execFileSync('npm', ['run', 'compile', '--silent'], { cwd: join(import.meta.dirname, '..') });

const tables: string[] = [];
for (const size of sizes) tables.push(await compareAt(size));
const text = `# Results\n\n${describeMachine()}\n\n${tables.join('\n\n')}\n`;
if (flags.dry) process.stdout.write(text);
else writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);

/** Builds one newspaper with everybody in turn, so that the machine's moods meet all alike. */
async function compareAt(size: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `broadsheet-bench-${size}-`));
  try {
    const contestants: readonly (Contestant | string)[] = [
      prepareHugo(join(folder, 'hugo'), size) ?? 'Hugo',
      prepareBroadsheet(join(folder, 'plain'), size, true),
      prepareBroadsheet(join(folder, 'full'), size, false),
      prepareEleventy(join(folder, 'eleventy'), size) ?? 'Eleventy',
    ];
    const taken: Taken = new Map();
    const present = contestants.filter((one) => typeof one !== 'string');
    for (const scenario of chosen) {
      if (scenario.served) await serveInTurn(present, scenario, size, taken);
      else await buildInTurn(present, scenario, size, taken);
      process.stderr.write(`${size} articles, ${scenario.name}: done\n`);
    }
    return writeTable(size, contestants, chosen, taken);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Taken = Map<string, readonly Measurement[]>;

async function buildInTurn(
  contestants: readonly Contestant[],
  { name, prepare }: Scenario,
  size: number,
  taken: Taken,
): Promise<void> {
  for (let round = 0; round < Number(flags.runs); round++) {
    for (const contestant of contestants) {
      prepare(contestant, round, size);
      const key = `${contestant.name}/${name}`;
      taken.set(key, [...(taken.get(key) ?? []), await measure(contestant.command)]);
    }
  }
}

/** One server at a time: they would compete for the machine. */
async function serveInTurn(
  contestants: readonly Contestant[],
  { name, prepare, served = String }: Scenario,
  size: number,
  taken: Taken,
): Promise<void> {
  for (const contestant of contestants) {
    const write = (round: number) => prepare(contestant, round, size);
    const save = { article: nameEdited(size), write, words: served };
    taken.set(`${contestant.name}/${name}`, await measureServed(contestant, save, Number(flags.runs)));
  }
}

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model ?? 'unknown'}), ${memory} GB, Node ${process.version}; medians of ${flags.runs} runs, in turn.`;
}
