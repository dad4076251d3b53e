import { expect, test } from 'vitest';
import type { TargetSettings } from '../../src/model/deploy.ts';
import { type Files, listSteps, openDesk } from './deploy-files.ts';

/** A vendor whose own tool deploys. */
export interface ToolPlace {
  readonly settings: TargetSettings;
  readonly env: Readonly<Record<string, string>>;
  /** The variable of the environment that has the token. */
  readonly secret: string;
  /** The tool. */
  readonly program: string;
  /** The texts that were sent, in their order. */
  readonly sent: string[];
  /** What readers get. */
  read(): Files;
  /** Lets the next deploy fail when everything has been sent. */
  refuseNext(): void;
}

const page = (text: string, asset: string) => `<nav><link href="/assets/${asset}"></nav><p>${text}</p>`;
const first: Files = {
  'assets/style-1.css': 'p { color: red }',
  'index.html': page('front', 'style-1.css'),
  'world/año + más/index.html': page('world', 'style-1.css'),
  'old/index.html': page('old', 'style-1.css'),
  'rss.xml': '<rss>1</rss>',
  _headers: '/*\n  X-Own: y\n',
  _redirects: '/a/ /b/ 301\n',
};
const { 'old/index.html': _, ...rest } = first;
const second: Files = {
  ...rest,
  'index.html': page('front, edited', 'style-1.css'),
  'new/index.html': 'new',
};

/** Tools are slow to start, the more so where much is going on. */
const timeout = 120_000;

/** What every target promises that a vendor's tool deploys. */
export function testToolTarget(makePlace: () => Promise<ToolPlace>): void {
  test(
    'all files arrive, then only what differs is sent, and what has gone is gone; a deploy without a difference asks nobody',
    { timeout },
    async () => {
      const place = await makePlace();
      const desk = openDesk(place);
      const begun = await desk.deploy(first);
      expect(begun?.notices.join()).toContain('This deploy is at https://');
      expect(place.read()).toEqual(first);
      place.sent.length = 0;
      const report = await desk.deploy(second);
      expect(place.read()).toEqual(second);
      expect(place.sent.toSorted()).toEqual([second['index.html'], 'new']);
      expect(listSteps(report)).toEqual(['send index.html', 'send new/index.html', 'remove old/index.html']);
      expect(report?.files).toEqual([
        { path: 'index.html', url: '/', change: 'changed', what: 'content' },
        { path: 'new/index.html', url: '/new/', change: 'added' },
        { path: 'old/index.html', url: '/old/', change: 'removed' },
      ]);
      const purge = () => Promise.reject(new Error('nobody is to be told'));
      const again = await desk.deploy(second, { purge });
      expect(again).toMatchObject({ steps: [], files: [], kept: 7 });
    },
  );

  test('a dry run tells what would be done, and does nothing', async () => {
    const place = await makePlace();
    const told = await openDesk(place).deploy(first, { dryRun: true });
    expect(listSteps(told)).toHaveLength(7);
    expect(place.sent).toEqual([]);
    expect(place.read()).toEqual({});
  });

  test(
    'a deploy that failed is gone on with, and so is one that could not tell the caches',
    { timeout },
    async () => {
      const place = await makePlace();
      const desk = openDesk(place);
      place.refuseNext();
      await expect(desk.deploy(first)).rejects.toMatchObject({
        exitCode: 2,
        problems: [{ code: 'deploy-tool-failed', message: expect.stringContaining('could not be made') }],
      });
      expect(place.read()).toEqual({});
      place.sent.length = 0;
      const purge = () => Promise.reject(new Error('no purge'));
      await expect(desk.deploy(second, { purge })).rejects.toThrow('no purge');
      expect(place.read()).toEqual(second);
      expect(place.sent.toSorted()).toEqual([second['index.html'], 'new']);
      const report = await desk.deploy(second);
      expect(report).toMatchObject({ continued: true });
      const told = report?.files.map(({ change, path }) => `${change} ${path}`);
      expect(told).toContain('removed old/index.html');
      expect(told).toContain('added new/index.html');
    },
  );

  test('a wrong token is told in a line, without it', { timeout }, async () => {
    const place = await makePlace();
    const token = 'wrong-token_1234567890';
    const env = { ...place.env, [place.secret]: token };
    const error = await openDesk({ ...place, env })
      .deploy(first)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ exitCode: 2, problems: [{ code: 'deploy-denied' }] });
    expect(JSON.stringify(error)).not.toContain(token);
    expect(place.read()).toEqual({});
  });

  test('a missing token or tool is told before anything is done, in a dry run too', async () => {
    const place = await makePlace();
    const { [place.secret]: _secret, ...env } = place.env;
    await expect(openDesk({ ...place, env }).deploy(first, { dryRun: true })).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'deploy-credentials', message: `The environment does not have ${place.secret}.` }],
    });
    const bare = { ...place.env, PATH: '/nowhere' };
    await expect(openDesk({ ...place, env: bare }).deploy(first)).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'deploy-tool-missing', message: expect.stringContaining(`\`${place.program}\``) }],
    });
  });
}
