import { planCrops, planRendition } from '../images/plan.ts';
import type { Config } from '../model/config.ts';
import type { PlanTools } from '../outputs/output-format.ts';
import type { Theme } from './theme.ts';

/** Hands planning what it needs of other rooms. */
export function makePlanTools(config: Config, theme: Theme, addresses: ReadonlySet<string>): PlanTools {
  return {
    stringsOf: theme.stringsOf,
    addresses,
    planRendition: (picture, image) => planRendition(picture, image, config.images),
    planCrops: (picture, image) => planCrops(picture, image, config.images),
  };
}
