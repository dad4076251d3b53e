import { join } from 'node:path';
import { failDeploy } from './fail.ts';
import type { Surroundings } from './target.ts';

/** Throws ProblemError (exit 2) if a folder to deploy to is the newspaper's own, holds it, or is within its sources or its site. All absolute. */
export function refuseOverlap(home: string, { root, out }: Pick<Surroundings, 'root' | 'out'>): void {
  const own = [out, join(root, 'content'), join(root, 'templates'), join(root, '.broadsheet')];
  const isApart = !isWithin(root, home) && !own.some((one) => isWithin(home, one) || isWithin(one, home));
  if (isApart) return;
  throw failDeploy(
    'deploy-into-source',
    `The site cannot be deployed to ${home}: the newspaper's own files are there.`,
    'name another folder in `content/site.yaml`',
  );
}

function isWithin(inner: string, outer: string): boolean {
  return `${inner}/`.startsWith(`${outer}/`);
}
