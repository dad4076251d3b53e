import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Loaded into the real command before anything else: sends a signal to its own process right before a given change of the disk
// after the site began to be published (`SIGKILL 3`, or `SIGKILL 2 renameSync`), or once it tells of a stage (`SIGKILL Reading`),
// wherever that is and however fast the machine.
const [signal = '', count = '', kind = ''] = (process.env['BROADSHEET_STRIKE'] ?? '').split(' ');
const changing = [
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmdirSync',
  'rmSync',
  'symlinkSync',
  'unlinkSync',
  'writeFileSync',
] as const;

function strikeAt(last: number): void {
  let changes: number | undefined;
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => {
    if (String(text).startsWith('Publishing')) changes ??= 0;
    return write(text);
  };
  for (const name of changing) {
    const change = fs[name] as (...args: unknown[]) => unknown;
    const counted = (...args: unknown[]): unknown => {
      if (changes !== undefined && (kind === '' || kind === name) && ++changes === last)
        process.kill(process.pid, signal);
      return change(...args);
    };
    Object.assign(fs, { [name]: counted });
  }
  syncBuiltinESMExports();
  process.on('exit', () => write(`changes of the disk: ${changes ?? 0}\n`));
}

function strikeAfter(stage: string): void {
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => {
    const isWritten = write(text);
    if (String(text).startsWith(stage)) process.kill(process.pid, signal);
    return isWritten;
  };
}

if (isMainThread && signal !== '') {
  if (Number.isNaN(Number(count))) strikeAfter(count);
  else strikeAt(Number(count));
}
