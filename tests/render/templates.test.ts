import { expect, test } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { readTemplates } from '../../src/render/template-files.ts';
import { makeRenderer } from '../../src/render/templates.ts';
import { makeNewspaper } from './newspaper.ts';

function render(files: Readonly<Record<string, string>>, template: string, inputs: object = {}): string {
  const renderer = makeRenderer(readTemplates(makeNewspaper(files)));
  renderer.prepare();
  return renderer.render(template, inputs);
}

function findProblem(files: Readonly<Record<string, string>>, template: string, inputs: object = {}) {
  try {
    render(files, template, inputs);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0];
    throw error;
  }
  return undefined;
}

test('a-newspapers-partial-replaces-the-default-one-in-default-layouts', () => {
  const inputs = { card: { headline: 'A', href: '/a/' }, site: { language: 'en' }, strings: {} };
  expect(render({}, 'partials/card.njk', inputs)).toContain('<a href="/a/">A</a>');
  expect(render({ 'partials/card.njk': 'mine: {{ card.headline }}' }, 'partials/card.njk', inputs)).toBe(
    'mine: A',
  );
});

test('a-newspapers-template-can-include-the-default-one-of-its-name', () => {
  const own = '<b>{% include "default/partials/credit.njk" %}</b>';
  const inputs = { credit: 'NBC News', strings: { photoBy: 'Photo: {name}' } };
  expect(render({ 'partials/credit.njk': own }, 'partials/credit.njk', inputs)).toBe(
    '<b><span class="credit">Photo: NBC News</span>\n</b>',
  );
});

test('text-is-escaped-and-is-never-a-template', () => {
  const headline = '{{ 7 * 7 }}{% include "x" %}<script>"\'&';
  expect(render({ 'a.njk': '{{ headline }}' }, 'a.njk', { headline })).toBe(
    '{{ 7 * 7 }}{% include &quot;x&quot; %}&lt;script&gt;&quot;&#39;&amp;',
  );
});

test('a-template-that-prints-a-value-that-is-not-there-is-an-error-at-its-place', () => {
  const problem = findProblem({ 'a.njk': 'one\n<p>{{ article.headlin }}</p>' }, 'a.njk', { article: {} });
  expect(problem).toMatchObject({
    code: 'template-error',
    message: 'A template prints a value that is not there.',
    place: { file: 'templates/a.njk', line: 2, excerpt: '<p>{{ article.headlin }}</p>' },
  });
});

test('an-error-within-an-included-template-is-placed-there', () => {
  const files = { 'a.njk': '{% include "b.njk" %}', 'b.njk': '\n\n{{ x | nothing }}' };
  const problem = findProblem(files, 'a.njk');
  expect(problem?.message).toBe('A template cannot be rendered: filter not found: nothing.');
  expect(problem?.place).toMatchObject({ file: 'templates/b.njk', line: 3, column: 8 });
});

test('an-error-within-a-layout-is-placed-there', () => {
  const files = {
    'a.njk': '{% extends "b.njk" %}\n\n{% block x %}x{% endblock %}',
    'b.njk': '{% block x %}{% endblock %}\n{{ absent }}',
  };
  expect(findProblem(files, 'a.njk')?.place).toMatchObject({ file: 'templates/b.njk', line: 2 });
});

test('a-template-that-is-not-there-is-an-error-where-it-is-named', () => {
  const files = { 'a.njk': '{% set a = 1 %}\n{% block x %}\n{% include "none.njk" %}{% endblock %}' };
  const problem = findProblem(files, 'a.njk');
  expect(problem?.message).toBe('A template cannot be rendered: template not found: none.njk.');
  expect(problem?.place).toMatchObject({ file: 'templates/a.njk', line: 3, column: 13 });
});

test('a-syntax-error-is-an-error-at-its-place-in-an-included-template-too', () => {
  const files = { 'a.njk': '{% include "b.njk" %}', 'b.njk': 'x\n{% if %}\n' };
  const problem = findProblem(files, 'a.njk');
  expect(problem?.message).toBe('A template cannot be rendered: unexpected token: %}.');
  expect(problem?.place).toMatchObject({ file: 'templates/b.njk', line: 2, excerpt: '{% if %}' });
});

test('a-template-that-does-not-exist-is-named', () => {
  expect(findProblem({}, 'layouts/none.njk')?.message).toContain('layouts/none.njk');
});
