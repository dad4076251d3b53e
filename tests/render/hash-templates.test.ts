import { expect, test } from 'vitest';
import type { HashTemplates, TemplateUse } from '../../src/model/template-use.ts';
import { makeTemplateHash } from '../../src/render/hash-templates.ts';
import { readTemplates } from '../../src/render/template-files.ts';
import { makeNewspaper } from './newspaper.ts';

const layout = '{% extends "frame.njk" %}{% include "a.njk" %}{% include "gone.njk" ignore missing %}';
const theme = {
  'page.njk': `${layout}{% import 'macros.njk' as macros with context %}{%- from "more.njk" import one, two as three -%}`,
  'frame.njk': '{% include "icons/" + network.icon + ".njk" ignore missing %}{% block body %}{% endblock %}',
  'a.njk': 'a {% include "deep.njk" %}',
  'deep.njk': 'deep {% include "a.njk" %}',
  'macros.njk': '{% macro one() %}1{% endmacro %}',
  'more.njk': '{% macro one() %}1{% endmacro %}{% macro two() %}2{% endmacro %}',
  'icons/rss.njk': 'rss',
  'icons/rss.svg': 'no template',
  'other.njk': 'other',
  'any.njk': '{% include "o" + name | lower %}',
};

function hashWith(changes: Readonly<Record<string, string>>): HashTemplates {
  return makeTemplateHash(readTemplates(makeNewspaper({ ...theme, ...changes })));
}

function isChanged(changes: Readonly<Record<string, string>>, page: TemplateUse): boolean {
  return hashWith(changes)(page) !== hashWith({})(page);
}

test.each(['page', 'frame', 'a', 'deep', 'macros', 'more', 'gone', 'icons/rss', 'icons/new'])(
  'a page depends on %s.njk, which its layout reaches',
  (name) => {
    expect(isChanged({ [`${name}.njk`]: 'new' }, { template: 'page.njk', bodies: [] })).toBe(true);
  },
);

test.each(['other', 'any', 'icon', 'partials/figure', 'default'])(
  'a page does not depend on %s.njk, which nothing in its layout reaches',
  (name) => {
    expect(isChanged({ [`${name}.njk`]: 'new' }, { template: 'page.njk', bodies: [] })).toBe(false);
  },
);

test('a page depends on every template where one is named by an expression that could be anything', () => {
  expect(isChanged({ 'new.njk': 'new' }, { template: 'any.njk', bodies: [] })).toBe(true);
});

test.each([
  ['page', 'partials/figure.njk', true],
  ['page', 'partials/inline-picture.njk', true],
  ['page', 'partials/picture.njk', true],
  ['page', 'partials/feed/figure.njk', false],
  ['feed', 'partials/feed/figure.njk', true],
  ['feed', 'partials/feed/inline-picture.njk', true],
  ['feed', 'partials/figure.njk', false],
] as const)('a text on a %s and %s: dependent %s', (place, name, isDependent) => {
  const page = { template: 'text', bodies: [{ place }] };
  expect(isChanged({ [name]: 'new' }, page)).toBe(isDependent);
});

test('what a printer prints depends on the frames of its texts, and else on no template', () => {
  const feed: TemplateUse = { template: 'rss', bodies: [{ place: 'feed', frame: { template: 'a.njk' } }] };
  expect(isChanged({ 'deep.njk': 'new' }, feed)).toBe(true);
  expect(isChanged({ 'a.njk': 'new', 'rss.njk': 'new' }, { template: 'rss', bodies: [] })).toBe(false);
});
