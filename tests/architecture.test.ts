import { expect, test } from 'vitest';
import { measureFunctions, readSourceModules } from './source-files.ts';

const modules = readSourceModules();
const byPath = new Map(modules.map((module) => [module.path, module]));

// A room may import from itself and from the rows below its own.
const rows = [
  ['cli'],
  ['commands'],
  ['dev', 'doctor'],
  ['build'],
  [
    'assets',
    'checks',
    'compress',
    'content',
    'deploy',
    'images',
    'links',
    'outputs',
    'proof',
    'publish',
    'purge',
    'render',
    'report',
    'search',
    'serve',
    'site',
    'verify',
    'dev',
  ],
  ['cache', 'config', 'threads'],
  ['support'],
  ['model'],
];
const pureRooms = ['checks', 'model', 'outputs', 'proof', 'report', 'site'];

const rowOf = (room: string) => rows.findIndex((row) => row.includes(room));
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

test('every room has its place in the order of rooms', () => {
  expect(modules.filter(({ room }) => rowOf(room) === -1).map(({ path }) => path)).toEqual([]);
});

test('imports lead to files that are there', () => {
  const broken = modules.flatMap(({ path, imports }) =>
    imports.filter((one) => !byPath.has(one.path)).map((one) => `${path} -> ${one.path}`),
  );
  expect(broken).toEqual([]);
});

test('arrows between rooms lead down, so stages meet only in the model', () => {
  const upward = modules.flatMap(({ path, room, imports }) =>
    imports
      .filter((one) => byPath.get(one.path)?.room !== room)
      .filter((one) => rowOf(byPath.get(one.path)?.room ?? '') <= rowOf(room))
      .map((one) => `${path} -> ${one.path}`),
  );
  expect(upward).toEqual([]);
});

test('no module imports itself by a circle, not even of types', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (trail.includes(path) || done.has(path)) return;
    for (const one of byPath.get(path)?.imports ?? []) visit(one.path, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  expect(circles).toEqual([]);
});

test('the model is types, and one error', () => {
  const values = modules
    .filter(({ room }) => room === 'model')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function|const|let|class) (\w+)/gm)].map(
        ([, name]) => `${path}: ${name}`,
      ),
    );
  expect(values).toEqual(['model/problem.ts: ProblemError']);
});

test('rooms without an edge to the world do not touch the disk', () => {
  const touching = modules.filter(
    ({ room, text }) => pureRooms.includes(room) && /from '(node:)?(fs|child_process|http|net)\b/.test(text),
  );
  expect(touching.map(({ path }) => path)).toEqual([]);
});

test('the clock, the arguments, the environment and the exit code are for the entry alone', () => {
  const reading = modules.filter(({ text }) =>
    /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bprocess\.(argv|env|exit|exitCode|cwd)\b/.test(text),
  );
  expect(reading.map(({ path }) => path)).toEqual(['cli.ts']);
});

test('files are short', () => {
  const lengths = modules.map(({ lines }) => lines.length);
  expect(modules.filter(({ lines }) => lines.length > 300).map(({ path }) => path)).toEqual([]);
  expect(median(lengths)).toBeLessThanOrEqual(80);
});

test('functions are short', () => {
  const functions = modules.flatMap((module) =>
    measureFunctions(module).map((one) => ({ ...one, path: module.path })),
  );
  expect(functions.filter(({ length }) => length > 60)).toEqual([]);
  expect(median(functions.map(({ length }) => length))).toBeLessThanOrEqual(12);
});

test('every exported function and value says what it promises', () => {
  const silent = modules.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => {
      const [, name] = /^export (?:async )?(?:function\*?|const) (\w+)/.exec(line) ?? [];
      const isOverload = name !== undefined && lines[index - 1]?.startsWith(`export function ${name}`);
      return name === undefined || isOverload || lines[index - 1]?.endsWith('*/') ? [] : [`${path}: ${name}`];
    }),
  );
  expect(silent).toEqual([]);
});
