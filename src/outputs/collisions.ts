import type { Page } from '../model/page.ts';
import type { GradedFinding } from '../model/problem.ts';
import { rememberLast } from '../support/remember.ts';

type Located = Pick<Page, 'path' | 'permalink' | 'output' | 'source'>;

/** Finds pages that would be the same file, also where upper and lower case are not told apart. */
export const findCollisions = rememberLast(
  { path: true, permalink: true, output: true, source: true },
  listCollisions,
);

function listCollisions(pages: readonly Located[]): GradedFinding[] {
  const taken = new Map<string, Located>();
  const findings: GradedFinding[] = [];
  for (const page of pages) {
    const name = page.path.normalize('NFC').toLowerCase();
    const other = taken.get(name);
    if (other) findings.push(...[page, other].flatMap((one) => describe(one, one === page ? other : page)));
    else taken.set(name, page);
  }
  return findings;
}

/** What is wrong, told where an editor can mend it: at an article, if one is concerned. */
function describe(page: Located, other: Located): GradedFinding[] {
  if (page.source === undefined && other.source !== undefined) return [];
  const finding: GradedFinding = {
    level: 'error',
    code: 'permalink-collision',
    message: `The page ${page.permalink} is also the page of ${other.source ?? `the output \`${other.output}\``}.`,
    hint: 'give one of them another `slug`',
  };
  return [
    page.source === undefined
      ? finding
      : { ...finding, spot: { file: page.source, key: ['headline'], on: 'key' } },
  ];
}
