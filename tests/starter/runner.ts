import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inject } from 'vitest';
import { holds, interpolate, type Job, type Step, type Values, type Workflow } from './workflow.ts';

/** A machine that runs jobs, each in a folder of its own, with `npx broadsheet` as `npm install` would provide it. */
export interface Runner {
  /** What was kept from job to job: archives, by key. */
  readonly caches: Map<string, string>;
  /** Keeps those of the paths that are there. */
  keep(key: string, folder: string, paths: readonly string[]): void;
  /** What was uploaded, by name: a folder. */
  readonly artifacts: Map<string, string>;
  /** What `broadsheet deploy` and `verify` were called with, and which secret they saw. */
  readonly calls: () => string[];
  readonly summary: () => string;
  readonly publishPages: (folder: string) => string;
  /** Runs a script in bash; answers with its exit code and what it said. */
  run(script: string, cwd: string, env: Values): Promise<{ readonly code: number; readonly said: string }>;
  makeFolder(): string;
  /** Every file that jobs have left. */
  listFiles(): string[];
  close(): void;
}

/** Commands that see the world are written down, with their arguments and their secret. */
const npx = (calls: string) => `#!/bin/sh
[ "$1" = --yes ] && shift
[ "$1" = broadsheet ] || exit 127
shift
case "$1" in
  deploy | verify) printf '%s|' "$@" "$AWS_ACCESS_KEY_ID" >> '${calls}'; echo >> '${calls}' ;;
esac
exec "${process.execPath}" "${inject('program')}" "$@"
`;

/** Opens it; `publishPages` shows a folder to readers, as GitHub Pages does, and answers with its address. */
export function openRunner(publishPages: Runner['publishPages']): Runner {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-runner-'));
  const [bin, calls, summary] = [join(home, 'bin'), join(home, 'calls'), join(home, 'summary')];
  mkdirSync(bin);
  for (const [name, text] of [
    ['npx', npx(calls)],
    ['npm', '#!/bin/sh\n[ "$1" = install ]\n'],
  ] as const) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const base = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: home,
    CI: 'true',
    NODE_COMPILE_CACHE: join(home, 'compiled'),
    GITHUB_STEP_SUMMARY: summary,
  };
  const caches = new Map<string, string>();
  return {
    caches,
    keep(key, folder, paths) {
      const archive = join(mkdtempSync(join(home, 'kept-')), 'kept.tar');
      execFileSync('tar', [
        '-cf',
        archive,
        '-C',
        folder,
        ...paths.filter((path) => existsSync(join(folder, path))),
      ]);
      caches.set(key, archive);
    },
    artifacts: new Map(),
    publishPages,
    calls: () => read(calls).trim().split('\n'),
    summary: () => read(summary),
    makeFolder: () => mkdtempSync(join(home, 'work-')),
    listFiles: () => readdirSync(home, { recursive: true, encoding: 'utf8' }),
    run: (script, cwd, env) =>
      new Promise((resolve) => {
        execFile('bash', ['-e', '-c', script], { cwd, env: { ...base, ...env } }, (error, stdout, stderr) =>
          resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
        );
      }),
    close: () => rmSync(home, { recursive: true }),
  };
}

/** What happened: which jobs ran, and the first step that failed. */
export interface Ran {
  readonly jobs: readonly string[];
  readonly failed?: string;
}

/** Runs a workflow on what is committed in `repository`: its jobs in their order, as far as their conditions hold. */
export async function runWorkflow(
  { jobs }: Workflow,
  repository: string,
  values: Values,
  runner: Runner,
): Promise<Ran> {
  const known: Record<string, string> = { ...values };
  const ran: string[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    if ((job.needs !== undefined && !ran.includes(job.needs)) || !holds(job.if, known)) continue;
    ran.push(name);
    const failed = await runJob(job, repository, known, runner);
    if (failed !== undefined) return { jobs: ran, failed };
    for (const [output, written] of Object.entries(job.outputs ?? {}))
      known[`needs.${name}.outputs.${output}`] = interpolate(written, known);
  }
  return { jobs: ran };
}

async function runJob(job: Job, repository: string, known: Record<string, string>, runner: Runner) {
  const workspace = runner.makeFolder();
  const output = join(workspace, '..', `${basename(workspace)}-output`);
  for (const step of job.steps) {
    if (!holds(step.if, known)) continue;
    if (step.uses !== undefined) useAction(step, { repository, workspace, known, runner });
    if (step.run === undefined) continue;
    const env = Object.entries(step.env ?? {}).map(([key, value]) => [key, interpolate(value, known)]);
    writeFileSync(output, '');
    const { code, said } = await runner.run(step.run, workspace, {
      ...Object.fromEntries(env),
      GITHUB_OUTPUT: output,
    });
    if (code !== 0) return `${step.name ?? step.run}: ${said}`;
    for (const line of readFileSync(output, 'utf8').split('\n')) {
      const [key, value] = line.split(/=(.*)/s);
      if (value !== undefined) known[`steps.${step.id}.outputs.${key}`] = value;
    }
  }
  return undefined;
}

interface ActionPlace {
  readonly repository: string;
  readonly workspace: string;
  readonly known: Record<string, string>;
  readonly runner: Runner;
}

function useAction(step: Step, { repository, workspace, known, runner }: ActionPlace): void {
  const [action] = (step.uses ?? '').split('@');
  const inputs = Object.fromEntries(
    Object.entries(step.with ?? {}).map(([key, value]) => [key, interpolate(String(value), known)]),
  );
  const paths = (inputs['path'] ?? '').split('\n').filter(Boolean);
  if (action === 'actions/checkout') {
    cpSync(repository, workspace, { recursive: true });
  } else if (action === 'actions/cache/restore') {
    const fitting = [...runner.caches].filter(([key]) => key.startsWith(inputs['restore-keys'] ?? ''));
    const [, archive] = fitting.at(-1) ?? [];
    if (archive !== undefined) execFileSync('tar', ['-xf', archive, '-C', workspace]);
  } else if (action === 'actions/cache/save') {
    runner.keep(inputs['key'] ?? '', workspace, paths);
  } else if (action === 'actions/upload-artifact' || action === 'actions/upload-pages-artifact') {
    if (inputs['include-hidden-files'] !== 'true') throw new Error('`.well-known` would be left out');
    const kept = runner.makeFolder();
    cpSync(realpathSync(join(workspace, paths[0] ?? '')), kept, { recursive: true, dereference: true });
    runner.artifacts.set(inputs['name'] ?? 'github-pages', kept);
  } else if (action === 'actions/deploy-pages') {
    const url = runner.publishPages(runner.artifacts.get('github-pages') ?? '');
    known[`steps.${step.id}.outputs.page_url`] = url;
  } else if (action !== 'actions/setup-node') throw new Error(`what ${action} does is not known here`);
}
