import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encoderVersion } from '../../src/images/encoder-version.ts';
import { type Facts, recallFacts, rememberFacts } from '../../src/images/probe-cache.ts';
import { hashContent } from '../../src/support/hash.ts';
import { findPackageVersion } from '../../src/support/package-version.ts';

const facts: Facts = { format: 'png', width: 3, height: 2, hasAlpha: false, credit: 'Ana Lens' };
const hash = hashContent('a picture');

test('what was found out about a picture is known again', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'broadsheet-facts-'));
  await rememberFacts(cacheDir, hash, facts);
  expect(await recallFacts(cacheDir, hash)).toEqual(facts);
});

test('what was found out counts only for the version of the program that read the rights', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'broadsheet-facts-'));
  await rememberFacts(cacheDir, hash, facts);
  const file = join(cacheDir, 'pictures', hash.slice(0, 2), hash);
  const [, body = ''] = readFileSync(file, 'utf8').split('\n');
  const recallOf = (version: string) => {
    const seal = hashContent(`${encoderVersion}\nexifreader ${version}\n${hash}\n${body}`);
    writeFileSync(file, `${seal}\n${body}`);
    return recallFacts(cacheDir, hash);
  };
  expect(await recallOf(findPackageVersion('exifreader'))).toEqual(facts);
  expect(await recallOf('0.0.1')).toBeUndefined();
});
