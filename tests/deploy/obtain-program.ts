import { spawnSync } from 'node:child_process';

/** Makes sure that a program of Debian's is there; installs it where it is not, and throws what to do if that fails. */
export function obtainProgram(name: string, option = '--version'): void {
  if (isThere(name, option)) return;
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', name],
  ]) {
    const [program = '', ...rest] = [...root, ...args];
    spawnSync(program, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!isThere(name, option))
    throw new Error(
      `These tests need ${name}; it could not be installed (see above). Install it, and run them again.`,
    );
}

function isThere(name: string, option: string): boolean {
  return spawnSync(name, [option], { stdio: 'ignore' }).status === 0;
}
