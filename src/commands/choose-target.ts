import type { Config } from '../model/config.ts';
import type { TargetSettings } from '../model/deploy.ts';
import { ProblemError } from '../model/problem.ts';
import { suggestWord } from '../support/did-you-mean.ts';

/** What is deployed to where nobody says where. */
const usualTarget = 'production';

/** The target of this name; where none is named, the only one or `production`. Throws ProblemError (exit 2) where there is no such one. */
export function chooseTarget(
  wanted: string | undefined,
  { deploy = {} }: Pick<Config, 'deploy'>,
): { readonly name: string; readonly settings: TargetSettings } {
  const names = Object.keys(deploy);
  if (names.length === 0)
    throw refuse(
      'There is no target to deploy to.',
      'write `deploy: { production: { to: s3, bucket: … } }` in `content/site.yaml`',
    );
  const name = wanted ?? (names.length === 1 ? names[0] : usualTarget) ?? usualTarget;
  const settings = Object.hasOwn(deploy, name) ? deploy[name] : undefined;
  if (settings) return { name, settings };
  if (wanted === undefined)
    throw refuse('It is not said where to deploy to.', `name the target: ${names.join(', ')}`);
  const meant = suggestWord(wanted, names);
  const hint = meant === undefined ? `the targets are ${names.join(', ')}` : `did you mean \`${meant}\`?`;
  throw refuse(`\`${wanted}\` is not a target of \`content/site.yaml\`.`, hint);
}

/** Whether readers get the site from the target: as it says itself, or if it is the only one or `production`. */
export function isLive(name: string, { deploy = {} }: Pick<Config, 'deploy'>): boolean {
  return deploy[name]?.live ?? (name === usualTarget || Object.keys(deploy).length === 1);
}

function refuse(message: string, hint: string): ProblemError {
  return new ProblemError([{ code: 'unknown-target', severity: 'error', message, hint }], 2);
}
