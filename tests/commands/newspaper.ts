import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { readFiles } from '../publish/disk-place.ts';

/** What a run of `broadsheet` came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A newspaper in a temporary folder. */
export interface Newspaper {
  readonly root: string;
  write(files: Record<string, string>): void;
  /** Runs the command in the newspaper's folder. */
  run(...args: string[]): Promise<Run>;
  /** Files of `public/`: path -> text. */
  readPublic(): Promise<Record<string, string>>;
}

/** The surroundings of a run. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How many files may be open at once. */
  readonly openFiles?: number;
  /** Whether nobody reads what it prints. */
  readonly closeOutput?: boolean;
}

/** Runs the real command without colours. */
export function runBroadsheet(args: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const { cwd = tmpdir(), env = {}, openFiles = 1024, closeOutput = false } = surroundings;
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const limited = [
    '-c',
    `ulimit -n ${openFiles} && exec "$0" "$@"`,
    process.execPath,
    inject('program'),
    ...args,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('sh', limited, {
      cwd,
      env: { ...inherited, NO_COLOR: '1', ...env },
    });
    let [stdout, stderr] = ['', ''];
    if (closeOutput) child.stdout.destroy();
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** An article that is complete, unless told otherwise: lines of front matter by key. */
export function writeArticle(fields: Record<string, string> = {}, body = 'The talks went on.'): string {
  const header = {
    headline: 'Talks in Geneva',
    standfirst: 'What is at stake.',
    published: '2022-01-09T10:00:00Z',
    noByline: 'agency report',
    ...fields,
  };
  const lines = Object.entries(header).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

/** Makes a newspaper with one section and these files, of which `content/articles/world/talks.md` is one. */
export function makeNewspaper(files: Record<string, string> = {}): Newspaper {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-paper-'));
  const write = (written: Record<string, string>): void => {
    for (const [path, text] of Object.entries(written)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  write({
    'content/site.yaml':
      'title: The Test Gazette\nurl: https://test.example\ntimeZone: America/New_York\nsections:\n  - { id: world, name: World }\n',
    'content/articles/world/talks.md': writeArticle(),
    ...files,
  });
  return {
    root,
    write,
    run: (...args) => runBroadsheet(args, { cwd: root }),
    readPublic: () => readFiles(join(root, 'public')),
  };
}
