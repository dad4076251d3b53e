import { expect, test } from 'vitest';
import { securityExpired } from '../../src/checks/security-expired.ts';
import type { CheckScope } from '../../src/checks/check.ts';
import type { Hash } from '../../src/model/paths.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { source } from './newspaper.ts';
import { openClock } from '../../src/support/clock.ts';

const none = { encryption: [], acknowledgments: [], languages: [], policy: [], hiring: [] };

function checkAt(time: string) {
  const security = { contact: ['tel:1'], expires: '2026-06-01T00:00:00+02:00', ...none };
  const { site, withheld } = assembleSite({
    config: { ...sampleConfig, security },
    clock: openClock(instant(time)),
    articles: [],
    authors: [],
    refused: new Set(),
    pictures: new Map(),
    assets: {},
    templates: () => 'hash' as Hash,
  });
  const scope: CheckScope = {
    site,
    withheld,
    files: [],
    parsed: [],
    parsedPages: [],
    remarks: [],
    published: [],
    expired: new Set(),
    moves: [],
    hostFiles: {},
    writings: [],
    linking: [],
    images: [],
    addresses: new Set(),
    pictureFindings: new Map(),
    fileSet: new Set(),
    byPermalink: () => new Map(),
    withheldByPermalink: () => new Map(),
  };
  return [...(securityExpired.site?.(scope) ?? [])];
}

test('security-expired-reports-from-the-instant-on-at-which-the-contact-expires', () => {
  expect(checkAt('2026-05-31T21:59:59Z')).toEqual([]);
  expect(checkAt('2026-05-31T22:00:00Z')).toMatchObject([
    { spot: { file: source('content/site.yaml'), key: ['security', 'expires'] } },
  ]);
});
