import { defineConfig } from 'vitest/config';
import LongFirstSequencer from './tests/begin-long.ts';

export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  // Another order may be asked for: `--sequence.shuffle`.
  const isOrdered = process.argv.some((argument) => argument.startsWith('--sequence'));
  return {
    test: {
      reporters: ['default', './tests/reporters/tally.ts'],
      setupFiles: ['./tests/fix-seed.ts'],
      maxWorkers: '100%',
      sequence: isOrdered ? {} : { sequencer: LongFirstSequencer },
      // One process for many files: whatever they import is loaded once. Modules of `src/` keep nothing that shows.
      isolate: false,
      env: long ? { BROADSHEET_RANDOM_CASES: 'yes' } : {},
      projects: [
        {
          extends: true,
          test: {
            name: 'rooms',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/browser/**', ...(long ? [] : ['tests/**/*.long.test.ts'])],
            globalSetup: [
              'tests/provide-temporary.ts',
              'tests/provide-program.ts',
              'tests/provide-servers.ts',
            ],
            testTimeout: long ? 1_800_000 : 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.ts'],
            exclude: long ? [] : ['tests/**/*.long.test.ts'],
            globalSetup: [
              'tests/provide-program.ts',
              'tests/browser/provide-browser.ts',
              'tests/browser/provide-paper.ts',
            ],
            testTimeout: 120_000,
            hookTimeout: 300_000,
          },
        },
      ],
    },
  };
});
