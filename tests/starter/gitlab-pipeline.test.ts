import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeArticle } from '../commands/newspaper.ts';
import { openPublishedPaper, type PublishedPaper } from './published-paper.ts';
import { openRunner, type Runner } from './runner.ts';

interface PipelineJob {
  readonly rules?: readonly { readonly if: string }[];
  readonly cache?: { readonly policy?: string; readonly paths: readonly string[] };
  readonly script?: readonly string[];
}

const pipeline = parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'docs/gitlab-ci.yml'), 'utf8'),
) as Readonly<Record<string, PipelineJob>>;

let paper: PublishedPaper;
let main: string;
let cache: string;
let runner: Runner;

beforeAll(async () => {
  paper = await openPublishedPaper();
  main = paper.root;
  cache = join(main, '..', 'cache');
  runner = openRunner(paper.show);
});

afterAll(async () => {
  runner.close();
  await paper.close();
});

/** What happens on GitLab: the jobs whose rules hold, their folders, and what they said. */
async function happen(variables: Record<string, string>, repository = main) {
  const env = { CI_DEFAULT_BRANCH: 'main', ...variables };
  const ran: Record<string, string> = {};
  for (const [name, job] of Object.entries(pipeline)) {
    if (!job.script || !job.rules?.some((rule) => holds(rule.if, env))) continue;
    const folder = runner.makeFolder();
    cpSync(repository, folder, { recursive: true });
    copy(job.cache?.paths ?? [], cache, folder);
    const { code, said } = await runner.run(`set -o pipefail\n${job.script.join('\n')}`, folder, env);
    if (code !== 0) throw new Error(`${name}: ${said}`);
    if (job.cache?.policy !== 'pull') copy(job.cache?.paths ?? [], folder, cache);
    ran[name] = folder;
  }
  return ran;
}

function copy(paths: readonly string[], from: string, to: string): void {
  for (const path of paths.filter((one) => existsSync(join(from, one))))
    cpSync(join(from, path), join(to, path), { recursive: true, force: true, preserveTimestamps: true });
}

/** Whether a rule holds; only comparisons of a variable with another, or with a text, are known. */
function holds(rule: string, env: Readonly<Record<string, string>>): boolean {
  const [, name = '', other, text] = /^\$(\w+) == (?:\$(\w+)|"([^"]*)")$/.exec(rule) ?? [];
  if (name === '') throw new Error(`what \`${rule}\` means is not known here`);
  return env[name] === (text ?? env[other ?? '']);
}

const push = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main' };
const schedule = { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: 'main' };

test('on GitLab a push publishes, and a merge request is told of page by page', async () => {
  const { publish = '' } = await happen(push);
  expect(readFileSync(join(publish, 'public/index.html'), 'utf8')).toContain('How to publish');
  expect(runner.calls()).toEqual(['']);
  const branch = join(main, '..', 'branch');
  cpSync(main, branch, { recursive: true });
  writeFileSync(
    join(branch, 'content/articles/news/talks.md'),
    writeArticle({ headline: '"<b>Talks</b> @all"' }),
  );
  const request = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_COMMIT_REF_NAME: '$(touch pwned)' };
  const { preview = '', ...others } = await happen(request, branch);
  expect(others).toEqual({});
  const told = readFileSync(join(preview, 'changes.md'), 'utf8');
  expect(told).toContain('- &#60;b&#62;Talks&#60;&#47;b&#62; &#64;<!-- -->all (');
  expect(told).toContain('Compared with the publication of 20');
  expect(readFileSync(join(preview, 'preview/index.html'), 'utf8')).toContain('preview-banner');
  expect(await happen({ CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'branch' })).toEqual({});
}, 60_000);

test('on GitLab the clock wakes the site when something is due, and a target is deployed to and looked at', async () => {
  const next = join(cache, '.broadsheet/next-change.txt');
  const wake = async (change: string, more: Record<string, string> = {}) => {
    writeFileSync(next, `${change}\n`);
    rmSync(join(cache, 'public'), { recursive: true, force: true });
    const { publish = '' } = await happen({ ...schedule, ...more });
    return existsSync(join(publish, 'public/index.html'));
  };
  expect(await wake('2999-01-01T06:00:00-05:00')).toBe(false);
  expect(await wake('nothing scheduled')).toBe(false);
  expect(await wake('1999-01-01T06:00:00-05:00', { DEPLOY_TARGET: 'live' })).toBe(true);
  expect(runner.calls()).toEqual(['deploy|live|--yes||', 'verify||']);
  expect(readFileSync(join(paper.live, 'index.html'), 'utf8')).toContain('How to publish');
  const hostile = wake('1999-01-01T06:00:00-05:00', { DEPLOY_TARGET: 'live; touch pwned' });
  await expect(hostile).rejects.toThrow(/publish: .*live; touch pwned/s);
  expect(runner.listFiles().filter((name) => name.endsWith('pwned'))).toEqual([]);
}, 60_000);
