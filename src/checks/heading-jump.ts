import type { Check } from './check.ts';

/** Who listens to a page goes from heading to heading by level, and looks for the one that seems to be missing. */
export const headingJump: Check = {
  code: 'heading-jump',
  summary: 'A heading is more than one level below the one before it.',
  level: 'warning',
  alone: {
    *writing(_writing, { headings }) {
      for (const [index, { level, place }] of headings.entries()) {
        const above = headings[index - 1]?.level ?? level;
        if (level <= above + 1) continue;
        yield {
          message: `After a heading of level ${above} this one has level ${level}; the site shows it one level below.`,
          hint: `begin it with \`${'#'.repeat(above + 1)}\``,
          spot: place(),
        };
      }
    },
  },
};
