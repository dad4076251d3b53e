import { type Crew, openCrew } from '../threads/crew.ts';
import { taskEntry } from './tasks.ts';

/** Does work with a crew of so many threads; of as many as pay if undefined. */
export async function withCrew<Result>(
  threads: number | undefined,
  work: (crew: Crew) => Promise<Result>,
): Promise<Result> {
  const crew = openCrew({ entry: taskEntry, threads });
  try {
    return await work(crew);
  } finally {
    await crew.close();
  }
}
