import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { openDice } from './dice.ts';

// Loaded into a program before anything else: its disk lists folders in another order at every call, as disks may.
const dice = openDice(Number(process.env['BROADSHEET_SEED'] ?? 0));
const list = fs.readdirSync;
const listLater = fs.promises.readdir;

Object.assign(fs, {
  readdirSync: (...input: Parameters<typeof list>) => dice.shuffle<unknown>(list(...input)),
});
Object.assign(fs.promises, {
  readdir: async (...input: Parameters<typeof listLater>) => dice.shuffle<unknown>(await listLater(...input)),
});
syncBuiltinESMExports();
