import { expect, inject, test } from 'vitest';
import { auditPage } from './audit-page.ts';

const pages = { 'the front page': '/', 'an article': '/world/2022/01/09/us-russia-geneva-talks/' };

test.each(Object.entries(pages))(
  '%s has all points of Lighthouse in accessibility, best practices and search',
  async (_, address) => {
    const categories = ['accessibility', 'best-practices', 'seo'];
    const { scores, failures } = await auditPage(`${inject('paper')}${address}`, categories);
    expect({ scores, failures }).toEqual({
      scores: { accessibility: 100, 'best-practices': 100, seo: 100 },
      failures: [],
    });
  },
);
