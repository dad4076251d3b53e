import type { TargetSettings } from '../model/deploy.ts';
import { cloudflarePages } from './cloudflare-pages.ts';
import { folder } from './folder.ts';
import { netlify } from './netlify.ts';
import { rsync } from './rsync/rsync.ts';
import { s3 } from './s3/s3.ts';
import type { Target } from './target.ts';

/** Every kind of place that a site can be deployed to. */
const targets = [s3, folder, rsync, cloudflarePages, netlify] as const satisfies readonly Target[];

/** The kind of place that these settings are for. */
export function findTarget({ to }: TargetSettings): Target {
  const found = targets.find((target) => target.to === to);
  if (!found) throw new Error(`There is no target ${to}.`);
  return found;
}
