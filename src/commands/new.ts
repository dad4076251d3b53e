import { randomBytes } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { Argument, Option } from 'commander';
import type { z } from 'zod';
import { loadSettings } from '../build/settings.ts';
import { readFileName } from '../content/file-name.ts';
import { articleSchema } from '../content/front-matter-schema.ts';
import { makeSlug, writeNewArticle } from '../content/new-article.ts';
import { parseAuthor } from '../content/parse-author.ts';
import { type Content, readContent } from '../content/read.ts';
import { createSource } from '../content/write-source.ts';
import type { Config } from '../model/config.ts';
import type { SourcePath } from '../model/paths.ts';
import { ProblemError } from '../model/problem.ts';
import { formatIso } from '../support/iso-time.ts';
import { describeIssues } from '../support/schema/describe.ts';
import { fileNameOf, folderOf, toSourcePath } from '../support/source-path.ts';
import { checkInstant, readAsOf } from './as-of.ts';
import { chooseAuthor, chooseSection } from './choose-for-article.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { reportProblems } from './report-problems.ts';

interface NewFlags {
  readonly root: string;
  readonly section?: string;
  readonly author?: string;
  readonly language?: string;
  readonly asOf?: string;
}

/** `broadsheet new`: an article's file, ready to be written on. */
export const newCommand = defineCommand<NewFlags>({
  name: 'new',
  summary: 'Begin an article: a draft with every key that it needs.',
  operands: new Argument('<headline>', 'the headline, in quotes'),
  options: [
    new Option('--section <id>', 'the section (default: the only one)'),
    new Option('--author <id>', 'the author, by id or name (default: the only one)'),
    new Option('--language <tag>', "the language of the article, such as `es` (default: the newspaper's)"),
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--as-of <instant>', 'the time of publication to begin with (default: now)').argParser(
      checkInstant,
    ),
  ],
  examples: [
    ['broadsheet new "Talks in Geneva" --section world', 'begin an article, and tell where to write on'],
    ['broadsheet new "Agua para el canal" --author amara-osei --language es', 'begin one in Spanish'],
  ],
  run: beginArticle,
});

async function beginArticle(
  flags: NewFlags,
  context: CommandContext,
  [headline = '']: readonly string[],
): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  try {
    const values = readValues({ headline, language: flags.language });
    const { config, problems } = await loadSettings(root);
    if (!config) throw new ProblemError(problems, 1);
    const content = await readContent(root);
    const asOf = flags.asOf === undefined ? context.readClock() : await readAsOf(flags.asOf, root);
    const time = formatIso({ at: asOf, precision: 'time' }, config.timeZone);
    const published = time.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ');
    const slug = makeSlug(values.headline);
    const author = chooseAuthor(flags.author, listAuthors(content, config));
    const section = chooseSection(flags.section, config, listFolders(content));
    // Two newsrooms' desks may begin articles with one headline at once, so the headline alone is no id.
    const id = `${slug}-${randomBytes(4).toString('hex')}`;
    const language = values.language === config.language ? undefined : values.language;
    const text = writeNewArticle({ headline: values.headline, published, author, language, id });
    const place = { folder: `content/articles/${section}`, day: published.slice(0, 10), slug };
    const path = await createArticle(root, content, place, text);
    context.stdout.write(describeArticle(relative(context.cwd, join(root, path)), text));
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: 'pretty', context });
  }
}

const given = articleSchema.pick({ headline: true, language: true });

function readValues(written: object): z.output<typeof given> {
  const parsed = given.safeParse(written, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = describeIssues(parsed.error.issues, { schema: given });
  throw new ProblemError(
    faults.map(({ code, message, hint }) => ({ code, severity: 'error', message, ...(hint && { hint }) })),
    2,
  );
}

function listAuthors({ authors }: Content, config: Config) {
  return authors.map((file) => ({
    id: fileNameOf(file.path).replace(/\.md$/, ''),
    name: parseAuthor(file, config).author?.name,
  }));
}

function listFolders({ articles }: Content): string[] {
  const folders = articles.map(({ path }) => path.split('/').slice(2, -1)[0] ?? '');
  return [...new Set(folders)].filter((folder) => folder !== '');
}

/** Creates the file under the first name whose slug no other article of the folder has. */
async function createArticle(
  root: string,
  { articles }: Content,
  { folder, day, slug }: { folder: string; day: string; slug: string },
  text: string,
): Promise<SourcePath> {
  const neighbours = articles.filter(({ path }) => folderOf(path) === folder);
  const taken = new Set(neighbours.map(({ path }) => readFileName(path).rest));
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    const path = toSourcePath(`${folder}/${day}-${name}.md`);
    if (!taken.has(name) && (await createSource(root, path, text))) return path;
  }
}

/** First line: where to write on, as editor programs and terminals understand places. */
function describeArticle(file: string, text: string): string {
  const line = text.split('\n').length;
  return [
    `${file}:${line}:1`,
    '  write on there; it is a draft, which readers never see, and `broadsheet dev` shows it to you',
    '  to publish it, take the line `draft: true` away',
    '',
  ].join('\n');
}
