import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import { findFreePort } from '../free-port.ts';

/** What Lighthouse says of a page on its phone profile: category -> score (0-100), and what cost points. */
export interface Audit {
  readonly scores: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
}

/** Audits a page in the run's Chromium, with Lighthouse's own throttling of a slow phone. */
export async function auditPage(url: string, categories: string[]): Promise<Audit> {
  const port = await findFreePort();
  const args = [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: inject('browser'), args });
  try {
    const result = await lighthouse(url, {
      port,
      onlyCategories: categories,
      logLevel: 'error',
      disableFullPageScreenshot: true,
    });
    if (!result) throw new Error(`Lighthouse has no result for ${url}`);
    const { lhr } = result;
    const costly = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]),
    );
    return {
      scores: Object.fromEntries(
        Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
      ),
      failures: costly.flatMap((audit) =>
        audit && audit.score !== null && audit.score < 1
          ? [`${audit.id}: ${audit.displayValue ?? audit.title}`]
          : [],
      ),
    };
  } finally {
    await browser.close();
  }
}
