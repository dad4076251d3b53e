import { inject } from 'vitest';
import type { Servers } from '../scripts/find-servers.ts';

/** The servers that this run was provided with; throws what to do where they are missing. */
export function needServers(): Servers {
  const servers = inject('servers');
  if (typeof servers === 'string') throw new Error(servers);
  return servers;
}
