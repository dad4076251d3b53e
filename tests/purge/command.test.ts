import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listNews, openDesk } from './tell.ts';

const vendors = { env: {} };

function writeProgram(lines: string, name = 'bin/purge'): string {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-purge-'));
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(root, name), 0o755);
  return root;
}

test('the program reads all addresses, a line each, in the folder of the newspaper, and its arguments are no shell’s', async () => {
  const root = writeProgram('cat > told; printf "%s\\n" "$@" > arguments');
  const command = ['bin/purge', '$(touch harm)', '; touch harm', ''];
  const { told } = await openDesk({ purge: { command } }, vendors, { root }).teller.tell(listNews(300));
  expect(told).toEqual([{ to: '`bin/purge`', about: 'caches', count: 300, requests: 1 }]);
  expect(readFileSync(join(root, 'told'), 'utf8').trim().split('\n')).toEqual(listNews(300).caches);
  expect(readFileSync(join(root, 'arguments'), 'utf8')).toBe('$(touch harm)\n; touch harm\n\n');
});

test('a program that fails is an error; what it says is told, without secrets', async () => {
  const root = writeProgram('echo "no $VARNISH_SECRET here" >&2; echo tried; exit 3');
  const env = { VARNISH_SECRET: 'hush-hush-1' };
  const { teller, lines } = openDesk({ purge: { command: ['bin/purge'] } }, vendors, { root, env });
  await expect(teller.tell(listNews(1))).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'purge-failed', message: '`bin/purge` ended with 3.' }],
  });
  expect(lines).toEqual(['tried', 'no *** here']);
});

test('a program that does not read is no fault', async () => {
  const root = writeProgram('exec 0<&-; exit 0');
  const { teller } = openDesk({ purge: { command: ['bin/purge'] } }, vendors, { root });
  expect((await teller.tell(listNews(20_000))).told).toMatchObject([{ count: 20_000 }]);
});

test('programs of installed packages are found, and one that is not there is told before anything is sent', () => {
  const root = writeProgram('exit 0', 'node_modules/.bin/purge-it');
  expect(openDesk({ purge: { command: ['purge-it'] } }, vendors, { root }).teller.tells('caches')).toBe(true);
  expect(() => openDesk({ purge: { command: ['purge-that'] } }, vendors, { root })).toThrow(
    'There is no program `purge-that`',
  );
  writeFileSync(join(root, 'text'), '');
  expect(() => openDesk({ purge: { command: ['./text'] } }, vendors, { root })).toThrow('no program');
});
