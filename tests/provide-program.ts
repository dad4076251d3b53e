import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installPackage, programOf } from './install-package.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the program as users have it. */
    program: string;
  }
}

/** Installs the package once for all tests that run its commands. */
export default function provideProgram(project: TestProject): () => void {
  const home = installPackage();
  project.provide('program', programOf(home));
  return () => rmSync(resolve(home, '../..'), { recursive: true });
}
