import type { RebuiltPage } from '../model/build.ts';

const inWords: Readonly<Record<string, string>> = {
  templates: 'templates or program',
  site: 'what all pages show of the newspaper',
  strings: 'words of the language',
};

/** A line a page that was rendered, by path: what it shows that is not as it was. */
export function describeRebuilds(rebuilt: readonly RebuiltPage[]): string {
  if (rebuilt.length === 0) return 'No page was rendered: nothing that they show has changed.\n';
  const sorted = rebuilt.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const lines = sorted.map(({ path, why }) => `${path}: ${describeCauses(why)}`);
  return `${lines.join('\n')}\n`;
}

/** Names of inputs that are not what they were, in words. */
export function describeCauses(why: readonly string[]): string {
  return why.map((name) => inWords[name] ?? name).join(', ');
}
