import * as z from 'zod';
import type { NetlifySettings } from '../model/deploy.ts';
import { parseJson } from '../support/parse-json.ts';
import { failDeploy } from './fail.ts';
import type { ToolTarget } from './target.ts';
import { explainTool, findTool, runTool, type Tool, type ToolRun } from './tool.ts';

const program: Tool = { program: 'netlify', package: 'netlify-cli', secrets: ['NETLIFY_AUTH_TOKEN'] };

const answerShape = z.object({ deploy_url: z.string() });

/** A site of Netlify, by Netlify's own tool, which sends only files that no earlier deploy did. */
export const netlify: ToolTarget<NetlifySettings> = {
  to: 'netlify',
  describePlace: ({ site }) => `Netlify: ${site}`,
  prepare(_, surroundings) {
    findTool(program, surroundings);
    return Promise.resolve();
  },
  async publish({ site }, surroundings) {
    const args = ['deploy', '--dir', surroundings.out, '--prod', '--no-build', '--json', '--site', site];
    const run = await runTool(program, { args }, surroundings);
    if (run.exit !== 0) throw explain(run, site);
    const told = answerShape.safeParse(parseJson(run.stdout));
    return { notices: told.success ? [`This deploy is at ${told.data.deploy_url}`] : [] };
  },
};

function explain(run: ToolRun, site: string) {
  return explainTool(program, run, [
    [
      /Unauthorized|Access Denied|Authentication required|logged in/i,
      () =>
        failDeploy(
          'deploy-denied',
          'Netlify refuses the token: it is wrong, has expired, or may not deploy this site.',
          'make a personal access token of a member of the team, and set it as NETLIFY_AUTH_TOKEN',
        ),
    ],
    [
      /Project (?:with name \S+ )?not found/i,
      () =>
        failDeploy(
          'deploy-denied',
          `Netlify does not know the site \`${site}\`, or cannot be reached.`,
          'correct `site` in `content/site.yaml` (the settings of the site call it “Project ID”), or check the network',
        ),
    ],
    [
      /locked/i,
      () =>
        failDeploy(
          'deploy-denied',
          'Deploys of this site are locked at Netlify.',
          'unlock them (Deploys, “Start auto publishing”), and deploy again',
        ),
    ],
  ]);
}
