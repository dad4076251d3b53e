import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeArticle } from '../commands/newspaper.ts';
import { openPublishedPaper, type PublishedPaper } from './published-paper.ts';
import { openRunner, type Ran, type Runner, runWorkflow } from './runner.ts';
import { listExpressions, readWorkflow, type Workflow } from './workflow.ts';

let paper: PublishedPaper;
let main: string;
let runner: Runner;
let text: string;
let workflow: Workflow;
let runs = 0;

beforeAll(async () => {
  paper = await openPublishedPaper();
  main = paper.root;
  runner = openRunner(paper.show);
  text = readFileSync(join(main, '.github/workflows/publish.yml'), 'utf8');
  workflow = readWorkflow(text);
});

afterAll(async () => {
  runner.close();
  await paper.close();
});

/** What happens on GitHub when this happens to what is in the repository. */
function happen(event: string, repository = main, more: Record<string, string> = {}): Promise<Ran> {
  const values = {
    'github.event_name': event,
    'github.run_id': String((runs += 1)),
    'github.run_attempt': '1',
    'secrets.AWS_ACCESS_KEY_ID': paper.secrets.AWS_ACCESS_KEY_ID,
    'secrets.AWS_SECRET_ACCESS_KEY': paper.secrets.AWS_SECRET_ACCESS_KEY,
    ...more,
  };
  return runWorkflow(workflow, repository, values, runner);
}

function setNextChange(next: string): void {
  const folder = runner.makeFolder();
  mkdirSync(join(folder, '.broadsheet'));
  writeFileSync(join(folder, '.broadsheet/next-change.txt'), `${next}\n  content/articles/news/talks.md\n`);
  runner.keep(`next-change-${(runs += 1)}`, folder, ['.broadsheet/next-change.txt']);
}

const hostile = '$(touch pwned) `touch pwned` [x](https://evil.example) <b>@all';

test('a push publishes: the site is kept, and so is what the next job needs to know', async () => {
  expect(await happen('push')).toEqual({ jobs: ['due', 'publish'] });
  expect(readFileSync(join(runner.artifacts.get('site') ?? '', 'index.html'), 'utf8')).toContain(
    'How to publish',
  );
  expect([...runner.caches.keys()]).toEqual(['broadsheet-1-1', 'next-change-1-1']);
  expect(runner.summary()).toContain('No earlier publication is known here');
  expect(runner.calls()).toEqual(['']);
});

test('a pull request is checked, shown, and told of page by page, against what is published; nothing is kept of it', async () => {
  const branch = join(main, '..', 'branch');
  cpSync(main, branch, { recursive: true });
  const path = join(branch, 'content/articles/news');
  writeFileSync(join(path, 'talks.md'), writeArticle({ headline: JSON.stringify(hostile) }));
  writeFileSync(join(path, 'later.md'), writeArticle({ headline: 'Not yet', draft: 'true' }));
  const caches = [...runner.caches.keys()];
  const site = { 'vars.PREVIEW_URL': 'https://preview.example/$(touch pwned)' };
  expect(await happen('pull_request', branch, site)).toEqual({ jobs: ['preview'] });
  expect([...runner.caches.keys()]).toEqual(caches);
  const page = 'news/2022/01/09/later/index.html';
  expect(readFileSync(join(runner.artifacts.get('preview') ?? '', page), 'utf8')).toContain('Not yet');
  const [, summary = ''] = runner.summary().split('### What changes on the site').slice(1);
  expect(summary).toContain('](<https://preview.example/$(touch%20pwned)/news/2022/01/09/talks/>)\n');
  expect(summary).toContain('[Not yet](<https://preview.example/');
  expect(summary).toContain('Compared with the publication of 20');
  expect(summary).not.toMatch(/<b>|@all|evil\.example/);
  expect(summary).not.toContain('How to write an article');
}, 60_000);

test('a pull request with a mistake fails at the check, which names its line', async () => {
  const branch = join(main, '..', 'mistaken');
  cpSync(main, branch, { recursive: true });
  writeFileSync(join(branch, 'content/articles/news/talks.md'), writeArticle({ headlne: 'x' }));
  const { failed } = await happen('pull_request', branch);
  expect(failed).toMatch(/^Check: [^]*::error file=content\/articles\/news\/talks\.md,line=\d+/);
});

test('the clock wakes the site when something is due, and not before', async () => {
  setNextChange('2999-01-01T06:00:00-05:00');
  expect(await happen('schedule')).toEqual({ jobs: ['due'] });
  setNextChange('nothing scheduled');
  expect(await happen('schedule')).toEqual({ jobs: ['due'] });
  setNextChange('$(touch pwned)');
  expect(await happen('schedule')).toEqual({ jobs: ['due', 'publish'] });
  setNextChange('1999-01-01T06:00:00-05:00');
  expect(await happen('schedule')).toEqual({ jobs: ['due', 'publish'] });
}, 60_000);

test('where there is a target the site is deployed with its secrets, and then looked at', async () => {
  expect(await happen('push', main, { 'vars.DEPLOY_TARGET': 'live' })).toEqual({ jobs: ['due', 'publish'] });
  expect(readFileSync(join(paper.live, 'index.html'), 'utf8')).toContain('How to publish');
  expect(await happen('push', main, { 'vars.DEPLOY_TARGET': 'bucket' })).toEqual({
    jobs: ['due', 'publish'],
  });
  expect(await (await fetch(`${paper.bucketUrl}/index.html`)).text()).toContain('How to publish');
  // Secrets are for the deploy alone.
  const key = paper.secrets.AWS_ACCESS_KEY_ID;
  expect(runner.calls()).toEqual([
    `deploy|live|--yes|${key}|`,
    'verify||',
    `deploy|bucket|--yes|${key}|`,
    'verify||',
  ]);
}, 60_000);

test('a deploy without its secrets fails in one line, and what it would have told is kept for the next', async () => {
  const caches = [...runner.caches.keys()];
  const none = { 'vars.DEPLOY_TARGET': 'bucket', 'secrets.AWS_SECRET_ACCESS_KEY': '' };
  const { failed } = await happen('push', main, none);
  expect(failed).toMatch(/^Deploy: .*AWS_SECRET_ACCESS_KEY/s);
  expect([...runner.caches.keys()]).toEqual(caches);
  const hostile = await happen('push', main, { 'vars.DEPLOY_TARGET': 'live; touch pwned' });
  expect(hostile.failed).toMatch(/^Deploy: .*live; touch pwned/s);
}, 60_000);

test('GitHub Pages is a target, too, and whoever asks for it gets a publication though none is due', async () => {
  setNextChange('2999-01-01T06:00:00-05:00');
  const pages = { 'vars.DEPLOY_TARGET': 'github-pages' };
  expect(await happen('workflow_dispatch', main, pages)).toEqual({ jobs: ['due', 'publish', 'pages'] });
  expect(readFileSync(join(runner.artifacts.get('github-pages') ?? '', 'index.html'), 'utf8')).toContain(
    '<html',
  );
  expect(runner.calls().at(-1)).toMatch(/^verify\|http:\/\/127\.0\.0\.1:\d+\/\|\|$/);
});

test('a site that is published as a release is known again by the next job', async () => {
  const releases = join(main, '..', 'releases');
  cpSync(main, releases, { recursive: true });
  appendFileSync(
    join(releases, 'content/site.yaml'),
    '\npublish: release\noutputs: { search-page: false }\n',
  );
  rmSync(join(releases, 'content/articles'), { recursive: true });
  mkdirSync(join(releases, 'content/articles/news'), { recursive: true });
  writeFileSync(join(releases, 'content/articles/news/talks.md'), writeArticle());
  runner.caches.clear();
  for (const jobs of [
    ['due', 'publish'],
    ['due', 'publish'],
  ])
    expect(await happen('push', releases)).toEqual({ jobs });
  expect(runner.summary().split('### ').at(-1)).toContain(
    'No page changes in what it says.\n\nCompared with',
  );
});

test('nothing that people can name was run', () => {
  expect(runner.listFiles().filter((name) => name.endsWith('pwned'))).toEqual([]);
});

test('no expression stands in a script, and jobs may do only what they need', () => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  expect(steps.filter(({ run = '' }) => run.includes('${{')).map(({ run }) => run)).toEqual([]);
  const asked = new Set(listExpressions(text).filter((one) => !/^(?:secrets|vars)\.[A-Z_]+$/.test(one)));
  expect([...asked].toSorted()).toEqual([
    'github.event_name',
    "github.event_name == 'pull_request'",
    'github.ref',
    'github.run_attempt',
    'github.run_id',
    'steps.deploy.outputs.page_url',
    'steps.due.outputs.now',
  ]);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const more = Object.entries(workflow.jobs).filter(([, job]) => job.permissions);
  expect(more.map(([name, { permissions }]) => [name, permissions])).toEqual([
    ['pages', { pages: 'write', 'id-token': 'write' }],
  ]);
});
