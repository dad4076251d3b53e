import { suggestWord } from '../support/did-you-mean.ts';
import type { Check } from './check.ts';

/** A newsroom that keeps a list of its tags wants no other ones: each is a page of its own. */
export const unknownTag: Check = {
  code: 'unknown-tag',
  summary: 'A tag is not one of those that `content/site.yaml` lists.',
  level: 'warning',
  *article({ source, tags }, { site }) {
    const known = site.config.tags;
    if (!known) return;
    for (const [index, tag] of tags.entries()) {
      if (known.includes(tag)) continue;
      const meant = suggestWord(tag, known);
      yield {
        message: `\`${tag}\` is not one of the tags in content/site.yaml.`,
        hint:
          meant === undefined ? 'add it to `tags` there, or take another one' : `did you mean \`${meant}\`?`,
        spot: { file: source, key: ['tags', index] },
      };
    }
  },
};
