import * as z from 'zod';
import type { ParsingConfig } from '../model/config.ts';
import type { FrontBand, FrontPlan, FrontRail, FrontSlot } from '../model/front-page.ts';
import type { KeyPath } from '../model/problem.ts';
import type { ParsedFrontPage, SourceFile } from '../model/source.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { describeIssues } from '../support/schema/describe.ts';
import { text } from '../support/schema/kinds.ts';
import { openSource } from '../support/source-text.ts';
import { toErrors } from '../support/yaml-source.ts';
import { readYaml } from '../support/yaml.ts';
import { readMoment, report, spotOf, type Draft } from './draft.ts';
import { readReference } from './read-reference.ts';

const reference = text(1, 300);

const slot = z.union([
  reference,
  z.strictObject({
    article: reference.describe('Id, slug or path of the article.'),
    until: text(1, 40).optional().describe('When the place is filled by date again.'),
  }),
]);

const rail = z.union([
  z.literal('latest', { error: 'must be `latest`, or a group of the keys `title` and `articles`' }),
  z.strictObject({
    title: text(1, 60).describe('What stands above the headlines.'),
    articles: z.array(slot).min(1).max(10).describe('The articles, in order.'),
  }),
]);

const band = z.strictObject({
  section: text(1, 60).describe('Id of the section.'),
  articles: z.array(slot).max(7).default([]).describe('Its first stories, in order.'),
});

/** Every key of `content/front-page.yaml`: meaning and limit. */
export const frontPageSchema = z.strictObject({
  lead: slot.optional().describe('The story at the top.'),
  secondary: z.array(slot).max(4).default([]).describe('The stories beside it, in order.'),
  rails: z.array(rail).max(4).optional().describe('Columns of headlines: `latest`, or some under a title.'),
  bands: z.array(band).max(30).optional().describe('Sections to show, in order; all of the menu if absent.'),
});

type Slot = z.output<typeof slot>;
type Values = z.output<typeof frontPageSchema>;

/** Understands `content/front-page.yaml`. Whether there are such articles is not its matter. */
export function parseFrontPage(file: SourceFile, config: ParsingConfig): ParsedFrontPage {
  const document = readYaml(file.text);
  const header = { source: openSource(file.path, file.text), document, start: 0 };
  if (document.faults.length > 0) return { problems: toErrors(header, document.faults) };
  const parsed = frontPageSchema.safeParse(document.data, { reportInput: true });
  if (!parsed.success) {
    return { problems: toErrors(header, describeIssues(parsed.error.issues, { schema: frontPageSchema })) };
  }
  const { language } = config;
  const plain = { written: (key: KeyPath) => key, problems: [], links: [] };
  const draft: Draft = { file: file.path, config, header, language, ...plain };
  const frontPlan = readPlan(draft, parsed.data);
  return draft.problems.length > 0 ? { problems: draft.problems } : { frontPlan, problems: [] };
}

function readPlan(draft: Draft, { lead, secondary, rails, bands }: Values): FrontPlan {
  return omitAbsent<FrontPlan>({
    source: draft.file,
    lead: lead === undefined ? undefined : readSlot(draft, ['lead'], lead),
    secondary: readSlots(draft, ['secondary'], secondary),
    rails: rails?.map((value, index) => readRail(draft, index, value)),
    bands: bands && readBands(draft, bands),
  });
}

function readRail(draft: Draft, index: number, value: z.output<typeof rail>): FrontRail {
  if (value === 'latest') return { kind: 'latest' };
  const slots = readSlots(draft, ['rails', index, 'articles'], value.articles);
  return { kind: 'picked', title: value.title, slots };
}

function readBands(draft: Draft, values: readonly z.output<typeof band>[]): FrontBand[] {
  const seen = new Set<string>();
  return values.map(({ section, articles }, index) => {
    const key = ['bands', index, 'section'];
    if (seen.has(section)) {
      const message = `There are two bands of the section \`${section}\`.`;
      report(draft, { code: 'duplicate-section', key, message, hint: 'keep one of the two' });
    }
    seen.add(section);
    const slots = readSlots(draft, ['bands', index, 'articles'], articles);
    return { section, slots, spot: spotOf(draft, key) };
  });
}

function readSlots(draft: Draft, key: KeyPath, values: readonly Slot[]): FrontSlot[] {
  return values.map((value, index) => readSlot(draft, [...key, index], value));
}

function readSlot(draft: Draft, key: KeyPath, value: Slot): FrontSlot {
  if (typeof value === 'string') {
    return { reference: readReference(draft.file, value), spot: spotOf(draft, key) };
  }
  const { article, until } = value;
  return omitAbsent<FrontSlot>({
    reference: readReference(draft.file, article),
    until: until === undefined ? undefined : readMoment(draft, [...key, 'until'], until),
    spot: spotOf(draft, [...key, 'article']),
  });
}
