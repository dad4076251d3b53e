import type { ReportFormat } from './format.ts';
import { orderProblems } from './order-problems.ts';

// Characters that JSON allows as they are, but that a terminal or a line-wise reader would obey.
const unsafe = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** For programs: one JSON document on standard output and nothing else. Files are named relative to `root`. */
export const json: ReportFormat = {
  name: 'json',
  summary: 'one JSON document, for programs',
  open: ({ stdout, root, version }) => ({
    observe() {},
    finish({ published, checked, preview, counts, changes, problems, durationMs }) {
      const ok = (published || checked === true) && problems.every(({ severity }) => severity !== 'error');
      const ordered = orderProblems(problems);
      const rounded = Math.round(durationMs);
      const report = {
        version,
        root,
        ok,
        published,
        checked,
        preview,
        counts,
        changes,
        problems: ordered,
        durationMs: rounded,
      };
      stdout.write(`${escapeUnsafe(JSON.stringify(report, null, 2))}\n`);
    },
  }),
};

/** JSON in which characters that a terminal would obey are written as escapes. */
export function escapeUnsafe(text: string): string {
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
