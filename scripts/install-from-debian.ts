import { spawnSync } from 'node:child_process';
import { getuid } from 'node:process';

/** Installs packages of Debian or Ubuntu for `what`, where the system has apt-get and this user may; whether it succeeded is for who asked to see. */
export function installFromDebian(what: string, packages: readonly string[]): void {
  if (!succeeds('apt-get', ['--version'])) return;
  const asRoot = getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && !succeeds('sudo', ['-n', 'true'])) return;
  console.error(`No ${what} found: installing it with apt-get.`);
  // Several may install at once, and apt-get itself does not wait.
  const inTurn = ['flock', '/tmp/broadsheet-apt-get.lock'];
  const aptGet = [...asRoot, ...inTurn, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  run([...aptGet, 'update']);
  run([...aptGet, 'install', '-y', '--no-install-recommends', ...packages]);
}

/** Runs a command whose output is shown; how it ends is for who asked to see. */
export function run([command = '', ...args]: readonly string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 900_000 });
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
