import type { DeployReport } from '../model/deploy.ts';
import { deployToStore } from './deploy-to-store.ts';
import { deployWithTool } from './deploy-with-tool.ts';
import type { Deployment } from './deployment.ts';
import { findTarget } from './index.ts';

/**
 * Makes the target the site, or tells what would be done; undefined where whoever was asked did not want it. Rejects with
 * ProblemError (exit 2) if it cannot.
 */
export function deploySite(deployment: Deployment): Promise<DeployReport | undefined> {
  const target = findTarget(deployment.settings);
  return 'openStore' in target ? deployToStore(deployment, target) : deployWithTool(deployment, target);
}
