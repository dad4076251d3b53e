import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Starts the Chromium that the run was provided with; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: inject('browser'), args: asRoot ? ['--no-sandbox'] : [] });
}
