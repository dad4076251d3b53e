import type { Check } from './check.ts';

/** Readers have kept the addresses that were published once, and so have search engines. */
export const movedPermalink: Check = {
  code: 'moved-permalink',
  summary: 'An address that was published leads nowhere any more.',
  level: 'warning',
  *site({ moves }) {
    for (const { former, now } of moves) {
      const command = 'run `broadsheet redirects --write`';
      if (now === undefined) {
        const message = `${former.address} was published, from ${former.source}, and has no page any more.`;
        yield { message, hint: `${command} to say that it is gone, or write where it leads instead` };
      } else {
        const message = `The page was published at ${former.address}, which leads nowhere any more.`;
        const hint = `add it to the \`aliases\`, or ${command}`;
        yield { message, hint, spot: { file: now.source, key: ['headline'] } };
      }
    }
  },
};
