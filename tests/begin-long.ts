import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Few lines that take long: by its size, such a file would begin last, and go on when all others have ended. */
const long =
  /\/(?:browser\/lighthouse|build\/(?:determinism|gate|incremental|memory)|deploy\/(?:cloudflare-pages|kill|reader|rsync)|faults\/kill)\.test\.ts$/;

/** Begins with the files that take long: vitest itself goes by size where it has not run them yet. */
export default class LongFirstSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const [first, others] = [true, false].map((isLong) =>
      sorted.filter(({ moduleId }) => long.test(moduleId) === isLong),
    );
    return [...(first ?? []), ...(others ?? [])];
  }
}
