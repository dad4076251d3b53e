import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { toSourcePath } from '../../src/support/source-path.ts';

function parse(target: string) {
  const text = `title: The Gazette\nurl: https://gazette.example\ndeploy: { production: ${target} }\n`;
  const known = { checks: [], outputs: [], fields: [] };
  return parseConfig({ file: toSourcePath('content/site.yaml'), text }, known);
}

test('every kind of target is understood, with its defaults', () => {
  expect(parse('{ to: s3, bucket: gazette, encoding: br }').config?.deploy).toEqual({
    production: { to: 's3', bucket: 'gazette', encoding: 'br', prefix: '', graceDays: 7 },
  });
  expect(parse('{ to: folder, path: ../mirror, graceDays: 0 }').config?.deploy).toEqual({
    production: { to: 'folder', path: '../mirror', graceDays: 0 },
  });
  expect(parse('{ to: rsync, destination: "me@host:/site" }').config?.deploy).toEqual({
    production: { to: 'rsync', destination: 'me@host:/site', graceDays: 7 },
  });
});

test.each([
  ['{ to: s4, bucket: gazette }', 3, 'did you mean `s3`?'],
  ['{ bucket: gazette }', 3, 'write `to:` and one of `s3`'],
  ['{ to: s3, bukcet: gazette }', 3, 'did you mean `bucket`?'],
  ['{ to: s3 }', 3, 'write `bucket:`'],
  ['{ to: s3, bucket: gazette, prefix: /site/ }', 3, 'without slashes'],
  ['{ to: s3, bucket: "a b" }', 3, 'must be the name of a bucket'],
  ['{ to: s3, bucket: gazette, endpoint: minio.example }', 3, '`https://`'],
  ['{ to: folder, path: x, graceDays: -1 }', 3, 'must be at least 0'],
  ['{ to: rsync, destination: "--rsh=sh" }', 3, 'must not begin with a hyphen'],
  ['folder', 3, 'must be a group of keys'],
])('`%s` is told where it stands', (target, line, words) => {
  const { config, problems } = parse(target);
  expect(config).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]?.place?.line).toBe(line);
  expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(words);
});

test('a secret has no place in the settings', () => {
  const { problems } = parse('{ to: s3, bucket: gazette, secretAccessKey: x }');
  expect(problems[0]).toMatchObject({
    code: 'unknown-field',
    message: expect.stringContaining('`secretAccessKey`'),
  });
});
