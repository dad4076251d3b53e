import { buildCommand } from './build.ts';
import { changesCommand } from './changes.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { deployCommand } from './deploy.ts';
import { devCommand } from './dev.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { newCommand } from './new.ts';
import { nextChangeCommand } from './next-change.ts';
import { purgeCommand } from './purge.ts';
import { redirectsCommand } from './redirects.ts';
import { schemaCommand } from './schema.ts';
import { verifyCommand } from './verify.ts';
import { serveConfigCommand } from './serve-config.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  initCommand,
  newCommand,
  devCommand,
  checkCommand,
  buildCommand,
  deployCommand,
  purgeCommand,
  explainCommand,
  changesCommand,
  verifyCommand,
  nextChangeCommand,
  redirectsCommand,
  schemaCommand,
  serveConfigCommand,
  doctorCommand,
];
