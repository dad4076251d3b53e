import type { TestProject } from 'vitest/node';
import { obtainBrowser } from '../../scripts/find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of a Chromium. */
    browser: string;
  }
}

/** Finds a Chromium once for all browser tests, or installs one. */
export default function provideBrowser(project: TestProject): void {
  project.provide('browser', obtainBrowser());
}
