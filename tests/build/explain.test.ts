import { expect, test } from 'vitest';
import { explainRebuild } from '../../src/build/explain.ts';
import type { BodyPlan, Page } from '../../src/model/page.ts';
import type { PublishedPage } from '../../src/model/publication.ts';
import type { Hash, OutputPath, Permalink } from '../../src/model/paths.ts';
import { sealPage } from '../../src/outputs/page-key.ts';

function planPage(
  inputs: Record<string, unknown>,
  templates = 'templates-1',
  hash = 'a',
  template = 'a.njk',
): Page {
  const body = { source: 'content/articles/a.md', hash, place: 'page', address: '', links: {}, figures: [] };
  const page = {
    output: 'article-pages',
    path: 'a/index.html' as OutputPath,
    permalink: '/a/' as Permalink,
    template,
    inputs,
    bodies: [body as unknown as BodyPlan],
    variants: [],
  };
  return sealPage(page, () => templates as Hash, inputs['article']);
}

const inputs = { site: { title: 'The Ledger' }, article: { headline: 'Talks' }, related: [1] };
const published: PublishedPage = {
  ...planPage(inputs).seal(),
  variants: [],
  hash: '' as Hash,
  size: 1,
  changed: 1,
};

test.each([
  ['a page that was never published', planPage(inputs), undefined, ['the page is new']],
  ['a page whose file somebody changed', planPage(inputs), published, ['its file is not what was published']],
  ['a headline', planPage({ ...inputs, article: { headline: 'Walks' } }), published, ['article']],
  ['two inputs', planPage({ ...inputs, site: {}, related: [] }), published, ['site', 'related']],
  ['an input that is gone', planPage({ site: inputs.site, article: inputs.article }), published, ['related']],
  ['a body', planPage(inputs, 'templates-1', 'b'), published, ['content/articles/a.md']],
  ['the templates', planPage(inputs, 'another'), published, ['templates']],
  [
    'another layout',
    planPage(inputs, 'templates-1', 'a', 'b.njk'),
    published,
    ['its template is another one'],
  ],
])('after %s that is the reason', (_, page, before, why) => {
  expect(explainRebuild(page.path, page.seal(), before)).toEqual({ path: 'a/index.html', why });
});
