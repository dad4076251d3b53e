import { failPurge } from './fail.ts';

/** A token from the environment, as a header can carry it. Throws ProblemError (exit 2), which does not tell it, if there is none. */
export function readToken(name: string, env: Readonly<Record<string, string | undefined>>): string {
  const token = env[name]?.trim() ?? '';
  if (token === '')
    throw failPurge(
      'purge-credentials',
      `The environment does not have ${name}.`,
      'set it in the environment, in a CI job from its secrets; it never belongs into `content/site.yaml`',
    );
  if (!/^[\x21-\x7e]+$/.test(token))
    throw failPurge(
      'purge-credentials',
      `What the environment has as ${name} is not a token: it has spaces or other characters that no token has.`,
      'copy the token anew, whole and with nothing around it',
    );
  return token;
}
