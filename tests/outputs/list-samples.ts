import type { Article } from '../../src/model/article.ts';
import type { Config } from '../../src/model/config.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import type { Site } from '../../src/model/site.ts';
import type { PlanTools } from '../../src/outputs/output-format.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const unused = (): never => {
  throw new Error('the sample site has no pictures');
};

/** Planning tools of a site without pictures. */
export const plainTools: PlanTools = {
  addresses: new Set(),
  listed: [],
  frameOrigins: [],
  stringsOf: () => ({ archive: 'Archive', corrections: 'Corrections' }),
  planRendition: unused,
  planCrops: unused,
  planIcons: unused,
};

/** A site of articles without authors' files or pictures. */
export function makeListSite(articles: readonly Article[], changes: Partial<Config> = {}): Site {
  const parts = {
    articles,
    authors: [],
    refused: new Set<SourcePath>(),
    clock: openClock(instant('2027-01-01T00:00:00Z')),
  };
  const config = { ...sampleConfig, ...changes };
  return assembleSite({ ...parts, config, pictures: new Map(), assets: {}, templates: () => 'hash' as Hash })
    .site;
}
