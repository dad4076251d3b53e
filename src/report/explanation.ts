import { styleText } from 'node:util';
import type {
  ArticleExplanation,
  ExplainedValue,
  Explanation,
  FileExplanation,
  PageFate,
  PictureExplanation,
} from '../model/explanation.ts';
import { describeProblem } from './describe-problem.ts';
import type { ReportContext } from './format.ts';
import { nameFile } from './name-file.ts';
import { flattenText } from './plain-text.ts';
import { describeCauses } from './rebuilds.ts';
import { alignRows } from './table.ts';

/** A heading with lines under it. */
interface Part {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
  /** How many characters of a cell are shown: names of files are shown whole. */
  readonly widest?: number;
}

/** So many pages or files are told by name; of more, how many there are. */
const mostNamed = 20;

const longest = 300;

/** An explanation for people: what it is, then a part for each thing that is to be told of it; empty parts are left out. */
export function describeExplanation(explanation: Explanation, context: ReportContext): string {
  const paint = (style: 'bold' | 'dim', text: string) => styleText(style, text, { stream: context.stdout });
  const [title, sentence, parts] = outline(explanation);
  const blocks = parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows, widest = longest }) =>
      [paint('bold', heading), ...alignRows(rows, widest).map((line) => `  ${line}`)].join('\n'),
    );
  const problems = explanation.kind === 'article' ? explanation.problems : [];
  const told = problems.map((problem) =>
    describeProblem(problem, {
      brief: false,
      nameFile: (file) => nameFile(file, context),
      paint: (colour, text) => styleText(colour, text, { stream: context.stdout }),
    }),
  );
  const head = `${paint('bold', flattenText(title))}\n  ${flattenText(sentence)}`;
  return `${[head, ...blocks, ...told].join('\n\n')}\n`;
}

function outline(explanation: Explanation): readonly [string, string, readonly Part[]] {
  switch (explanation.kind) {
    case 'article':
      return [explanation.source, describeStanding(explanation), listArticleParts(explanation)];
    case 'file':
      return [explanation.path, explanation.what, listFileParts(explanation)];
    case 'picture':
      return [explanation.file, describePicture(explanation), listPictureParts(explanation)];
    case 'source':
      return [explanation.file, explanation.what, [listNames('Pages that it can change', explanation.pages)]];
  }
}

function describeStanding({ standing, values }: ArticleExplanation): string {
  if (!standing) return 'the article has errors, so there is no more to tell';
  const headline = values.find(({ field }) => field === 'headline')?.value ?? '';
  return `“${headline}” ${standing.because}`;
}

function listArticleParts(explanation: ArticleExplanation): Part[] {
  const { values, standing, pages, pictures, links, fate } = explanation;
  return [
    { heading: 'Changes to come', rows: (standing?.changes ?? []).map(({ at, what }) => [at, what]) },
    {
      heading: 'Values',
      rows: values.map((one) => [one.field, one.value, describeOrigin(one)]),
      widest: 56,
    },
    {
      heading: count('Pages', pages),
      rows: limit(
        pages
          .toSorted((a, b) => rankPage(a) - rankPage(b))
          .map(({ path, output, places }) => [path, output, places.join(', ')]),
      ),
    },
    {
      heading: 'Pictures',
      rows: pictures.map(({ use, written, file, variants }) => [
        use,
        written,
        file === undefined ? 'no file of the newspaper' : `${file} (${variants.length} files)`,
      ]),
    },
    {
      heading: 'Links to',
      rows: links.out.map(({ target, address, place }) => [
        `line ${place.line}`,
        target,
        address ?? 'no page, so no link',
      ]),
    },
    listNames('Links from', links.in),
    ...(fate ? [describeFate(fate)] : []),
  ];
}

function listFileParts({ permalink, sources, disk, fate, ...lists }: FileExplanation): Part[] {
  const { templates, articles, variants } = lists;
  const facts = [
    ...(permalink === undefined ? [] : [['address', permalink]]),
    ...(disk
      ? [
          ['size', `${disk.size} bytes`],
          ['hash', disk.hash],
          ['written', disk.written],
        ]
      : [['file', 'not there']]),
  ];
  return [
    { heading: 'File', rows: facts },
    listNames('Made of', sources),
    { heading: count('Templates', templates), rows: templates.map(({ name, owner }) => [name, owner]) },
    listNames('Shows', articles),
    listNames('Picture files', variants),
    ...(fate ? [describeFate(fate)] : []),
  ];
}

function describePicture({ picture, problem }: PictureExplanation): string {
  if (problem !== undefined) return problem;
  if (!picture) return 'a picture that no text names';
  const { format, width, height, credit, copyright } = picture;
  const rights = [credit, copyright].filter((one) => one !== undefined);
  return [`a picture (${format}, ${width} × ${height})`, ...rights].join(', ');
}

function listPictureParts({ usedBy, variants, pages }: PictureExplanation): Part[] {
  return [
    listNames('Named by', usedBy),
    {
      heading: count('Files made of it', variants),
      rows: limit(variants.map(({ path, format, width, height }) => [path, format, `${width} × ${height}`])),
    },
    listNames('Pages that show it', pages),
  ];
}

/** Its own page comes first, then lists and feeds, then what stands beside other articles. */
function rankPage({ output, places }: ArticleExplanation['pages'][number]): number {
  if (places.includes('itself')) return 0;
  return output === 'article-pages' ? 2 : 1;
}

/** Where a value came from, in a few words. */
function describeOrigin({ origin, setting }: ExplainedValue): string {
  switch (origin.from) {
    case 'key':
      return `line ${origin.place.line}: ${origin.key.join('.')}`;
    case 'file-name':
      return "the file's name";
    case 'folder':
      return 'the folder';
    case 'body':
      return 'the text';
    case 'setting':
      return setting
        ? `site.yaml, line ${setting.line}: ${origin.key}`
        : `default of site.yaml: ${origin.key}`;
    case 'default':
      return origin.what === undefined ? 'default' : `default: ${origin.what}`;
  }
}

function describeFate({ next, why, last }: PageFate): Part {
  const isNew = why.includes('the page is new');
  const told = next === 'kept' ? 'kept: its page would be the same' : `rendered: ${describeCauses(why)}`;
  const former = last && [`as of ${last.asOf}`, [last.change, last.what].filter(Boolean).join(': ')];
  return {
    heading: 'Builds',
    rows: [
      ['the next', told],
      ...(former
        ? [['the last', former.join(', ')]]
        : [['the last', isNew ? 'has not made it' : 'left it as it was']]),
    ],
  };
}

function listNames(heading: string, names: readonly string[]): Part {
  return { heading: count(heading, names), rows: limit(names.map((name) => [name])) };
}

function count(heading: string, { length }: readonly unknown[]): string {
  return length > 1 ? `${heading} (${length})` : heading;
}

function limit(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.length <= mostNamed) return rows;
  return [...rows.slice(0, mostNamed), [`… and ${rows.length - mostNamed} more (all with --format json)`]];
}
