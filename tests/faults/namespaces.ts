import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The program that gives a process mounts of its own; none where the system lets nobody but others have them. */
export function findNamespaces(): readonly string[] | undefined {
  const ways = [
    ['unshare', '-m'],
    ['unshare', '-rm'],
  ];
  const way = ways.find(([program = '', ...args]) => spawnSync(program, [...args, 'true']).status === 0);
  if (!way && mayMount()) throw new Error('this user may mount disks, but `unshare` cannot');
  return way;
}

/** Linux lists what a process may do beside what everybody may. */
function mayMount(): boolean {
  if (process.platform !== 'linux') return false;
  const powers = /^CapEff:\s*([\da-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return ((BigInt(`0x${powers}`) >> 21n) & 1n) === 1n;
}
