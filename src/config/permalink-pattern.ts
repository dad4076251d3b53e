import { suggestWord } from '../support/did-you-mean.ts';

/** What a permalink pattern may contain in braces. */
const PLACEHOLDERS = ['section', 'yyyy', 'mm', 'dd', 'slug'] as const;

/** What is wrong with a permalink pattern, as the end of a sentence, with what to do; nothing if it is right. */
export function checkPermalinkPattern(pattern: string): { message: string; hint: string } | undefined {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = names.find((name) => !PLACEHOLDERS.some((known) => known === name));
  if (unknown !== undefined) return describeUnknown(unknown);
  if (!names.includes('slug'))
    return {
      message: 'must contain `{slug}`',
      hint: 'add `{slug}`, so that no two articles have the same address',
    };
  if (!pattern.startsWith('/') || !pattern.endsWith('/')) {
    return {
      message: 'must begin and end with `/`',
      hint: 'write it like `/{section}/{yyyy}/{mm}/{dd}/{slug}/`',
    };
  }
  const bare = pattern.replaceAll(/\{[a-z]+\}/g, 'x');
  if (/^(?:\/[\p{L}\p{N}\p{M}_~-][\p{L}\p{N}\p{M}._~-]*)+\/$/u.test(bare)) return undefined;
  return {
    message: 'contains what an address cannot',
    hint: 'use letters, digits, hyphens and single slashes',
  };
}

function describeUnknown(name: string): { message: string; hint: string } {
  const meant = suggestWord(name, PLACEHOLDERS);
  const list = PLACEHOLDERS.map((known) => `{${known}}`).join(' ');
  const hint = meant === undefined ? `use ${list}` : `did you mean \`{${meant}}\`?`;
  return { message: `contains \`{${name}}\`, which stands for nothing`, hint };
}
