import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { findDeadAddresses } from './find-dead-addresses.ts';

test('every link, picture, feed, canonical and structured address of the paper leads to one of its files', () => {
  expect(findDeadAddresses(inject('paperFolder'), 'https://gazette.example')).toEqual([]);
});

test('the search for dead addresses finds them in every kind of place', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-dead-'));
  mkdirSync(path.join(folder, 'a'));
  writeFileSync(
    path.join(folder, 'a/index.html'),
    `<p id="here"></p><a href="#here">1</a><a href="#gone">2</a><a href="/b/">3</a><a href="../a/">4</a>
    <img src="x.jpg" srcset="/y.jpg 1w, /a/ 2w"><link href="https://gazette.example/z/"><a href="https://other.example/">5</a>
    <script type="application/ld+json">{"url":"https://gazette.example/ld/"}</script>`,
  );
  writeFileSync(
    path.join(folder, 'feed.xml'),
    '<link>https://gazette.example/a/</link><link>https://gazette.example/q/</link>',
  );
  const dead = findDeadAddresses(folder, 'https://gazette.example').map((line) =>
    String(line.split(': ')[1]),
  );
  rmSync(folder, { recursive: true });
  expect(dead.toSorted()).toEqual(
    [
      '#gone',
      '/b/',
      '/y.jpg',
      'https://gazette.example/ld/',
      'https://gazette.example/q/',
      'https://gazette.example/z/',
      'x.jpg',
    ].toSorted(),
  );
});
