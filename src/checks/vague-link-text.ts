import { foldText } from '../support/fold-text.ts';
import type { Check } from './check.ts';

/** In the languages of the theme; a text in one of them may hold words of another. */
const vague = new Set(
  `here, click, click here, see here, read here, more, read more, learn more, see more, link, this link, this page, this, go,
  aquí, aqui, haga clic aquí, haz clic aquí, pulse aquí, lea aquí, más, leer más, lea más, ver más, más información, enlace,
  este enlace, هنا, اضغط هنا, انقر هنا, اقرأ هنا, المزيد, اقرأ المزيد, للمزيد, رابط, هذا الرابط`
    .split(',')
    .map(foldText),
);

/** Readers and their screen readers go from link to link: each must say by itself where it leads. */
export const vagueLinkText: Check = {
  code: 'vague-link-text',
  summary: 'The words of a link do not say where it leads: `here`, `read more`.',
  level: 'warning',
  alone: {
    *writing(_writing, { links }) {
      for (const { text, place } of links) {
        if (!vague.has(foldText(text))) continue;
        yield {
          message: `\`${text}\` does not say where the link leads.`,
          hint: 'link words that name what is there, such as its title',
          spot: place(),
        };
      }
    },
  },
};
