import { join } from 'node:path';
import type { CloudflarePagesSettings } from '../model/deploy.ts';
import { failDeploy } from './fail.ts';
import { readCommit } from './read-commit.ts';
import type { ToolTarget } from './target.ts';
import { explainTool, findTool, runTool, type Tool, type ToolRun } from './tool.ts';

const wrangler: Tool = {
  program: 'wrangler',
  package: 'wrangler',
  secrets: ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID'],
};

/** A project of Cloudflare Pages, by Cloudflare's own tool, which sends only files that no earlier deploy did. */
export const cloudflarePages: ToolTarget<CloudflarePagesSettings> = {
  to: 'cloudflare-pages',
  describePlace: ({ project, branch }) =>
    `Cloudflare Pages: ${project}${branch === undefined ? '' : `, branch ${branch}`}`,
  prepare(_, surroundings) {
    findTool(wrangler, surroundings);
    return Promise.resolve();
  },
  async publish({ project, branch }, surroundings) {
    const commit = await readCommit(surroundings);
    const args = [
      'pages',
      'deploy',
      surroundings.out,
      '--project-name',
      project,
      ...(branch === undefined ? [] : ['--branch', branch]),
      ...(commit === undefined ? [] : ['--commit-hash', commit]),
      // What is deployed is the built site, and a site of Pages stays one.
      '--commit-dirty=true',
      '--force',
    ];
    const env = { WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join('.', 'logs') };
    const run = await runTool(wrangler, { args, env }, surroundings);
    if (run.exit !== 0) throw explain(run, project);
    const address = /(?:Take a peek over at|Visit your deployment at) (\S+)/.exec(run.stdout)?.[1];
    return { notices: address === undefined ? [] : [`This deploy is at ${address}`] };
  },
};

function explain(run: ToolRun, project: string) {
  return explainTool(wrangler, run, [
    [
      /does not exist|code: 8000007/,
      () =>
        failDeploy(
          'deploy-denied',
          `There is no project \`${project}\` of Cloudflare Pages in this account.`,
          `make it (\`npx wrangler pages project create ${project}\`), or correct \`project\` and CLOUDFLARE_ACCOUNT_ID`,
        ),
    ],
    [
      /code: (?:10000|10001|9109|9106|6003|6111|1000)\]|Unable to authenticate/,
      () =>
        failDeploy(
          'deploy-denied',
          'Cloudflare refuses the token: it is wrong, has expired, or may not edit Pages of this account.',
          'make a token with the permission “Account, Cloudflare Pages, Edit”, and set it as CLOUDFLARE_API_TOKEN',
        ),
    ],
    [
      /code: 700[03]\]/,
      () =>
        failDeploy(
          'deploy-denied',
          'Cloudflare does not know the account.',
          'set CLOUDFLARE_ACCOUNT_ID to the id that the overview of the account shows',
        ),
    ],
    [
      /fetch failed|connectivity issue/,
      () =>
        failDeploy(
          'deploy-unreachable',
          'Cloudflare cannot be reached.',
          'check the network, and deploy again: it goes on where it was',
        ),
    ],
  ]);
}
