import { expect, inject, test } from 'vitest';
import { auditPage } from './audit-page.ts';

const pages = { 'the front page': '/', 'an article': '/world/2022/01/09/us-russia-geneva-talks/' };

test.each(Object.entries(pages))(
  '%s has at least 95 points of Lighthouse in performance on a slow phone',
  async (_, address) => {
    const { scores, failures } = await auditPage(`${inject('paper')}${address}`, ['performance']);
    console.log(address, scores, failures);
    expect(scores['performance']).toBeGreaterThanOrEqual(95);
  },
);
