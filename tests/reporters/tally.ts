import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Says in the last line of a run how many tests passed and failed; errors outside of tests count as failed. */
export default class TallyReporter implements Reporter {
  private tally = '';

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'skipped') skipped += 1;
        else failed += 1;
      }
    }
    if (skipped > 0) console.log(`${skipped} skipped`);
    this.tally = `${passed} passed, ${failed} failed`;
    process.once('exit', () => console.log(this.tally));
  }
}
