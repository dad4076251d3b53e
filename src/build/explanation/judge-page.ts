import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { PageFate } from '../../model/explanation.ts';
import type { Page } from '../../model/page.ts';
import type { Instant } from '../../model/time.ts';
import { checkStamp } from '../../publish/same-content.ts';
import { formatIso } from '../../support/iso-time.ts';
import { parseJson } from '../../support/parse-json.ts';
import { readTextFile } from '../../support/read-text.ts';
import { isSame } from '../emit.ts';
import { explainRebuild } from '../explain.ts';
import { isEncodedAlike, nameRecipe } from '../precompress.ts';
import type { Survey } from './survey.ts';

const changesShape = z.object({
  asOf: z.string(),
  files: z.array(z.object({ path: z.string(), change: z.string(), what: z.string().optional() })),
});

/** What the next build does with a page, by the record of the last one; and what that did to it. */
export function judgePage(page: Page, survey: Survey): PageFate {
  const { options, gathered } = survey;
  const before = gathered.last.files[page.path];
  const file = join(options.out, page.path);
  const recipe = nameRecipe(gathered.config);
  const isAlike = isEncodedAlike({ recipe }, page.path, gathered.last.encodings);
  const isKept = before && isAlike && isSame(page, before) && checkStamp(file, before) !== undefined;
  const why = isKept ? [] : explainRebuild(page.path, page.seal(), before, isAlike).why;
  const last = findChange(page, survey);
  return { path: page.path, next: isKept ? 'kept' : 'rendered', why, ...(last && { last }) };
}

function findChange({ path }: Page, { options, config }: Survey): PageFate['last'] {
  const file = join(options.stateDir, 'changes.json');
  if (!existsSync(file)) return undefined;
  const told = changesShape.safeParse(parseJson(readTextFile(file).text ?? '')).data;
  const change = told?.files.find((one) => one.path === path);
  if (!told || !change) return undefined;
  const { what } = change;
  const at = Date.parse(told.asOf) as Instant;
  const asOf = formatIso({ at, precision: 'time' }, config.timeZone);
  return { asOf, change: change.change, ...(what !== undefined && { what }) };
}
