import { findProgram } from '../support/find-program.ts';
import { runProgram } from '../support/run-program.ts';
import type { Surroundings } from './target.ts';

/** The commit that the newspaper is at: as the CI job says, or git; undefined where neither does. */
export async function readCommit({
  root,
  env,
}: Pick<Surroundings, 'root' | 'env'>): Promise<string | undefined> {
  const told = env['GITHUB_SHA'] ?? env['CI_COMMIT_SHA'];
  if (isCommit(told)) return told;
  const file = findProgram('git', { root, env });
  if (file === undefined) return undefined;
  const args = ['rev-parse', 'HEAD'];
  const { stdout } = await runProgram({ file, args, cwd: root, env, deadline: AbortSignal.timeout(10_000) });
  return isCommit(stdout.trim()) ? stdout.trim() : undefined;
}

function isCommit(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{40,64}$/.test(text);
}
