import nunjucks from 'nunjucks';
import { expect, test } from 'vitest';
import { compileTemplate } from '../../../src/render/engine/compile-template.ts';
import { openTemplates, type TemplateSet } from '../../../src/render/engine/template-set.ts';

const site = { title: 'Ledger' };

/** The templates, and how often one of them was printed that says `{{ name | print }}`. */
function openCounted(files: Readonly<Record<string, string>>): {
  templates: TemplateSet;
  printed: () => number;
} {
  let printed = 0;
  const environment = new nunjucks.Environment([], { autoescape: true });
  environment.addFilter('print', (value: unknown) => {
    printed += 1;
    return value;
  });
  const templates = openTemplates(
    (name) => files[name],
    environment,
    compileTemplate,
    ({ reason }) => new Error(reason),
  );
  return { templates, printed: () => printed };
}

test('a-part-that-asks-for-the-same-is-printed-once', () => {
  const { templates, printed } = openCounted({
    'page.njk': '{% include "head.njk" %}{{ headline }}',
    'head.njk': '{% include "title.njk" %}',
    'title.njk': '{{ site.title | print }}',
  });
  expect(templates.render('page.njk', { site, headline: 'A' })).toBe('LedgerA');
  expect(templates.render('page.njk', { site, headline: 'B' })).toBe('LedgerB');
  expect(printed()).toBe(1);
});

test('a-part-is-printed-anew-for-another-value-of-what-it-asks-for', () => {
  const { templates, printed } = openCounted({
    'page.njk': '{% include "nav.njk" %}',
    'nav.njk': '{{ site.title | print }}{% if section == "world" %}{{ note or "-" }}{% endif %}',
  });
  const pages = [
    [{ site, section: 'world' }, 'Ledger-'],
    [{ site, section: 'arts' }, 'Ledger'],
    [{ site, section: 'world', note: 'new' }, 'Ledgernew'],
    [{ site: { title: 'Other' }, section: 'arts' }, 'Other'],
    [{ site, section: 'arts', note: 'unseen' }, 'Ledger'],
    [{ site, section: 'world' }, 'Ledger-'],
  ] as const;
  for (const [inputs, text] of pages) expect(templates.render('page.njk', inputs)).toBe(text);
  expect(printed()).toBe(4);
});

test('a-part-of-what-the-template-made-itself-is-printed-anew', () => {
  const { templates, printed } = openCounted({
    'page.njk': '{% set own = { name: headline } %}{% include "own.njk" %}',
    'own.njk': '{{ own.name | print }}',
  });
  expect(templates.render('page.njk', { headline: 'A' })).toBe('A');
  expect(templates.render('page.njk', { headline: 'B' })).toBe('B');
  expect(printed()).toBe(2);
});

test('a-part-that-never-repeats-itself-is-right-for-ever', () => {
  const { templates } = openCounted({
    'page.njk': '{% include "part.njk" %}',
    'part.njk': '{{ number | print }}',
  });
  for (let number = 0; number < 200; number++)
    expect(templates.render('page.njk', { number })).toBe(String(number));
  expect(templates.render('page.njk', { number: 1 })).toBe('1');
});
