import { ProblemError } from '../model/problem.ts';
import { runEngine } from '../search/engine.ts';
import { type Examination, type Finding, sayOk } from './examination.ts';

const record = { url: '/', content: 'A word.', language: 'en' };

/** Whether Pagefind's program runs, by having it index a word. */
export const search: Examination = {
  name: 'search',
  examine({ settings: { config } }) {
    if (config?.outputs['search-page'] === false) return sayOk('switched off in `site.yaml`');
    return judgeSearch(() => runEngine([record]));
  },
};

/** Judges by what `run` does: it rejects with ProblemError where the program cannot run. */
export async function judgeSearch(run: () => Promise<unknown>): Promise<Finding> {
  try {
    await run();
    return sayOk('Pagefind indexes');
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const [problem] = error.problems;
    const says = problem?.message.replace(/\.$/, '') ?? 'Pagefind cannot run';
    return { health: 'bad', says, ...(problem?.hint !== undefined && { hint: problem.hint }) };
  }
}
