import { expect, test } from 'vitest';
import type { Correction } from '../../src/model/article.ts';
import type { CorrectionsPageInputs } from '../../src/model/page-inputs.ts';
import { correctionsPage } from '../../src/outputs/corrections-page.ts';
import { sampleArticle, timestamp } from '../site/sample-article.ts';
import { makeListSite, plainTools } from './list-samples.ts';

const note = (text: string, day: string, kind: Correction['kind'] = 'correction'): Correction => ({
  date: timestamp(`${day}T12:00:00Z`),
  kind,
  text: { parts: [text], text },
});

test('the notes of all articles come together, the newest first, without mere updates', () => {
  const site = makeListSite([
    sampleArticle('one', { corrections: [note('A name.', '2026-02-01'), note('A figure.', '2026-04-01')] }),
    sampleArticle('two', { corrections: [note('A place.', '2026-03-01', 'clarification')] }),
    sampleArticle('three', { corrections: [note('More news.', '2026-05-01', 'update')] }),
    sampleArticle('four', { draft: true, corrections: [note('A secret.', '2026-05-01')] }),
  ]);
  const shown = [...correctionsPage.plan(site, plainTools)].map(({ content }) => content().inputs['notes']);
  const [notes = []] = shown as CorrectionsPageInputs['notes'][];
  expect(notes.map(({ text, article }) => [text, article.headline])).toEqual([
    ['A figure.', 'Headline of one'],
    ['A place.', 'Headline of two'],
    ['A name.', 'Headline of one'],
  ]);
});

test('a newspaper without corrections says so, and does not send search engines there', () => {
  const site = makeListSite([sampleArticle('one')]);
  expect([...correctionsPage.addresses(site)]).toEqual(['/corrections/']);
  expect([...(correctionsPage.listed?.(site) ?? [])]).toEqual([]);
});
