import type { TestProject } from 'vitest/node';
import { obtainServers, type Servers } from '../scripts/find-servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the tests start; what to do where it is missing. */
    servers: Servers | string;
  }
}

/** Finds the servers once for all tests that start some, or installs them. */
export default function provideServers(project: TestProject): void {
  project.provide('servers', obtainServers());
}
