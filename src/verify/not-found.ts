import { readTags } from '../support/read-tags.ts';
import { forbidsIndex } from '../support/robots-rules.ts';
import { type Examination, type Fault, tellTogether } from './examination.ts';

/** No page has such an address: `broadsheet` is no section that one would make by chance. */
const nowhere = '/broadsheet-asks-for-what-is-not-there/';

/** Where nothing is, the site answers so, with its own page. */
export const notFound: Examination = {
  name: 'what is not there',
  async examine(visit) {
    const answer = await visit.site.read(nowhere);
    if (answer.kind === 'silence')
      return tellTogether([{ ...soft, says: answer.why, address: nowhere }], visit);
    if (answer.status !== 404) {
      const says = `answers ${answer.status}, though no such page was ever published`;
      return tellTogether([{ ...soft, says, address: nowhere }], visit);
    }
    const tags = readTags(answer.body.toString());
    const isOurs = visit.local?.read('404.html')?.equals(answer.body) ?? false;
    if (isOurs || forbidsIndex(tags)) return [];
    return tellTogether([{ ...bare, address: nowhere }], visit);
  },
};

const soft: Omit<Fault, 'says'> = {
  code: 'soft-404',
  severity: 'error',
  hint: 'let the host answer 404 where no file is; search engines would list pages that do not exist',
};

const bare: Fault = {
  code: 'bare-404',
  severity: 'warning',
  says: "answers 404 without the site's own page",
  hint: 'let the host send `404.html` where no file is',
};
