import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';

const known = { checks: [], outputs: [], fields: [] };

function newspaper(settings?: string | Uint8Array): string {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-config-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'content'));
  if (settings !== undefined) writeFileSync(join(root, 'content/site.yaml'), settings);
  return root;
}

test('a folder without settings is no newspaper', async () => {
  const { config, problems } = await loadConfig(newspaper(), known);
  expect(config).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'missing-settings', severity: 'error' }]);
});

test('settings that are not UTF-8 are refused', async () => {
  const { problems } = await loadConfig(newspaper(Uint8Array.of(0x74, 0xff, 0xfe)), known);
  expect(problems).toMatchObject([{ code: 'invalid-utf8' }]);
});

test('comments, spaces, a byte order mark and line ends do not change the hash, a value does', async () => {
  const plain = await loadConfig(newspaper('title: G\nurl: https://g.example\n'), known);
  const dressed = await loadConfig(
    newspaper('\ufeff# The Gazette\r\ntitle:   G\r\nurl: https://g.example\r\n'),
    known,
  );
  const other = await loadConfig(newspaper('title: H\nurl: https://g.example\n'), known);
  expect(dressed.config).toEqual(plain.config);
  expect(dressed.hash).toBe(plain.hash);
  expect(other.hash).not.toBe(plain.hash);
});
