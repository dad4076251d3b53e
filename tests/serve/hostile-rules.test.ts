import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersAt, redirectFor } from '../../src/serve/answer.ts';
import { type HostRules, readHostRules } from '../../src/serve/host-rules.ts';
import { openDice } from '../build/dice.ts';
import { ask } from './ask.ts';
import { type Edge, startCaddy, startNginx } from './start-edges.ts';

const dice = openDice(20_261_126);
/** Signs that begin, end or hide something in one of the two configurations, or stand in one of their words. */
const signs = [...'"\'`{}()[]<>$\\;:,.#~^*+?|&%=@!/- _aZ0', '{$HOME}', '{env.HOME}', '$uri', '${uri}', '$1'];
const makeText = (length: number): string => Array.from({ length }, () => dice.any(signs)).join('');

const values = [
  'a "quoted" value; add_header X-Evil 1;',
  '"; } server { listen 1; } #',
  '$uri ${uri} $1 {$HOME} {env.HOME} {http.request.uri} \\{env.HOME} \\\\{env.HOME}',
  'it ends with \\',
  '} } { \\" \\{ ` \' import respond',
  '{"group":"default","max_age":60}',
  ...Array.from({ length: 80 }, () => `x${makeText(1 + dice.below(12))}x`),
];

const steps = [
  'a"b',
  'a;b',
  'a$uri',
  '{$HOME}',
  '{env.HOME}',
  '}',
  '{',
  'a\\b',
  'a`b',
  '~x',
  '~^.*',
  'a(b',
  'ümläut',
  '日本',
  'a]b[',
  'Case',
  'case',
  'CASE',
  'default',
  'é'.repeat(400),
  ...Array.from({ length: 80 }, () => `r-${makeText(1 + dice.below(12)).replaceAll(/[/ :*]/g, '')}`),
];

const edges = [
  { name: 'nginx', start: startNginx },
  { name: 'Caddy', start: startCaddy },
];
let folder: string;
let rules: HostRules;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-hostile-'));
  mkdirSync(join(folder, 'world'));
  for (const path of ['index.html', '404.html', 'world/index.html'])
    writeFileSync(join(folder, path), `<p>${path}</p>`);
  const many = Array.from(
    { length: 10_000 },
    (_, index) => `/old/${index}/${'x'.repeat(index % 90)}/ /new/${index}/ 301`,
  );
  const hostile = steps.map(
    (step, index) => `/${encodeURIComponent(step).replaceAll('*', '%2A')}/ /to/${index}/ 301`,
  );
  const targets = [
    '/t1/ /x$uri/{env.HOME}/{$HOME}/;return"/ 301',
    '/t2/ /x/\\"`/ 302',
    '/t3/ /x/?a={env.HOME}#$1 308',
  ];
  writeFileSync(join(folder, '_redirects'), [...many, ...hostile, ...targets, ''].join('\n'));
  const everywhere = values.map((value, index) => `  X-H${index}: ${value}`);
  const world = values.map((value, index) => `  X-W${index}: ${value}`);
  const named = ['/:section/', '  X-Section: in :section "$1" {$HOME} \\'];
  writeFileSync(
    join(folder, '_headers'),
    ['/*', ...everywhere, '/world/*', ...world, ...named, ''].join('\n'),
  );
  rules = readHostRules(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

const encodeTarget = (to = ''): string => to.replaceAll(/[{}"`\\$]/g, encodeURIComponent);

describe.each(edges)('$name', ({ start }) => {
  let edge: Edge;

  beforeAll(async () => {
    edge = await start(folder);
  }, 300_000);

  afterAll(() => edge.stop());

  test('a value of a header is what it is, whatever it says', async () => {
    for (const [path, address] of [
      ['/', '/'],
      ['/world/', '/world/'],
    ] as const) {
      const { headers } = await ask(edge.url, path);
      const wanted = Object.entries(headersAt(rules, address)).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]);
      expect(wanted.map(([name = '']) => [name, headers[name]])).toEqual(wanted);
      expect(headers).not.toHaveProperty('x-evil');
    }
  });

  test('with a page that is not there, too', async () => {
    const { status, headers } = await ask(edge.url, '/nothing/');
    expect(status).toBe(404);
    expect(values.map((_, index) => headers[`x-h${index}`])).toEqual(values);
  });

  test('ten thousand former addresses lead where they should, and hostile ones, too', async () => {
    const addresses = [...rules.exact.keys()].filter((_, index) => index % 97 === 0 || index >= 10_000);
    for (const address of addresses) {
      const asked = `${address.split('/').map(encodeURIComponent).join('/')}?a=$uri&b={env.HOME}`;
      const { status, headers } = await ask(edge.url, asked);
      const wanted = redirectFor(rules, asked);
      const [path = '', query = ''] = (wanted?.to ?? '').split('?a=$uri');
      const location = wanted?.to.includes('?a=$uri')
        ? `${encodeTarget(path)}?a=$uri${query}`
        : encodeTarget(path);
      expect({ address, status, location: headers.location }).toEqual({
        address,
        status: wanted?.status,
        location,
      });
    }
  });

  test.each(['/cAsE/', '/OLD/1/x/', '/aXb/', '/rr-/', '/old/1/', '/old/1/%0a/'])(
    '%s leads nowhere',
    async (address) => {
      expect((await ask(edge.url, address)).status).toBe(404);
    },
  );

  test('what is asked for cannot write a header', async () => {
    for (const address of [
      '/a%0d%0aX-Evil:%201/',
      '/old/1/x/%0d%0aX-Evil:%201',
      '/world/%0aX-Evil:1/',
      '/world%0d%0aX-Evil:1',
    ]) {
      const { headers } = await ask(edge.url, address);
      expect(headers).not.toHaveProperty('x-evil');
    }
  });
});
