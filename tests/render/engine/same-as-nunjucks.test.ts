import nunjucks from 'nunjucks';
import { expect, test } from 'vitest';
import { compileTemplate } from '../../../src/render/engine/compile-template.ts';
import { openTemplates } from '../../../src/render/engine/template-set.ts';

const options = { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true };
const variables = {
  title: 'A & B <c> "d" \'e\' \\f',
  count: 3,
  zero: 0,
  no: false,
  nothing: null,
  list: ['x', 'y', 'z'],
  empty: [],
  pairs: [
    ['a', 1],
    ['b', 2],
  ],
  map: { one: 1, two: '<2>' },
  site: {
    title: 'Ledger',
    sections: [{ id: 'world' }, { id: 'arts' }],
    greet: (name: string) => `hi ${name}`,
  },
  language: 'en',
  safe: new nunjucks.runtime.SafeString('<i>'),
};

const parts: Readonly<Record<string, string>> = {
  'part.njk':
    '[{{ title }}{% set seen = "part" %}{{ seen }}{% if loop %}{{ loop.index }}/{{ loop.length }}{% endif %}]',
  'macros.njk':
    '{% set word = "exported" %}{% macro field(name, value="", kind="text") %}<{{ name }}:{{ value }}:{{ kind }}{{ caller() if caller }}>{% endmacro %}{% macro _own() %}own{% endmacro %}',
  'turn.njk': '{{ turn.next() }}',
  'leaky.njk': '{% for one in list %}{% set total = total + one %}{% endfor %}{{ total }}',
  'kid.njk': '{% extends "leaky.njk" %}',
  'lazy.njk': '{% import "with.njk" as w with context %}{{ w.say() }}',
  'wrap.njk': '{% include "leaky.njk" %}',
  'outer.njk': '{{ site.title }}{% include "inner.njk" %}',
  'inner.njk': '{{ "a" if turn_no == 1 else site.title }}{{ seen or "unseen" }}',
  'dynamic.njk': '{% for name in ["in", "out"] %}{% include name + "er.njk" ignore missing %}{% endfor %}',
  'with.njk': '{% macro say() %}{{ language }}{{ late }}{% endmacro %}{% set late = "late" %}',
  'grand.njk':
    'G{% block head %}grand{% endblock %}-{% block main %}gm{% block inner %}gi{% endblock %}{% endblock %}{{ who }}',
  'base.njk':
    '{% extends "grand.njk" %}{% set who = "base" %}{% block head %}base {{ super() }}{{ super() }}{% endblock %}',
};

// Whatever a theme may do, and where its answer is easy to get wrong.
const cases: Readonly<Record<string, string>> = {
  escaping:
    '{{ title }}{{ count }}{{ zero }}{{ no }}{{ safe }}{{ title | safe }}{{ list }}{{ 1.5 }}{{ "<" }}',
  'safe-values':
    '{{ nothing | safe }}{{ count | safe }}{{ safe | upper }}{{ title | upper | safe }}{{ title | escape }}',
  lookups:
    '{{ map.one }}{{ map["two"] }}{{ list[1] }}{{ list.length }}{{ title.length }}{{ site.greet("<you>") }}',
  methods: '{{ list.slice(1) }}{% set f = site.greet %}{{ f("x") }}{{ title.indexOf("B") }}',
  operators:
    '{{ 1 + 2 * 3 ** 2 // 4 % 5 }}{{ "a" ~ count }}{{ not no }}{{ "x" in list }}{{ -count }}{{ 7 / 2 }}',
  comparing:
    '{{ count == 3 and count != 4 or no }}{{ "y" if count >= 3 else "n" }}{{ "" if no }}{{ count is odd }}{{ 4 is divisibleby(2) }}',
  filters:
    '{{ list | join(", ") }}{{ map | dictsort | length }}{{ list | first }}{{ title | replace("A", "Z") }}{{ pairs | length }}',
  'filters-with-environment':
    '{{ site.sections | sort(attribute="id") | selectattr("id") | length }}{{ site.sections | groupby("id") | length }}',
  'filter-blocks': '{% filter upper %}a{{ title }}{% endfilter %}',
  conditions:
    '{% if nothing %}a{% elif count %}b{% else %}c{% endif %}{% if empty | length %}x{% endif %}{% if absent.deep.down %}x{% endif %}',
  switches: '{% switch count %}{% case 1 %}a{% case 2 %}{% case 3 %}b{% default %}c{% endswitch %}',
  loops:
    '{% for one in list %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ one }},{% else %}none{% endfor %}',
  'empty-loops':
    '{% for one in empty %}x{% else %}none{% endfor %}{% for one in absent %}x{% else %}none{% endfor %}',
  'loops-over-more':
    '{% for a, b in pairs %}{{ a }}{{ b }}{% endfor %}{% for key, value in map %}{{ key }}={{ value }}{{ loop.last }}{% endfor %}',
  'loops-in-loops':
    '{% for one in list %}{% for two in list %}{{ loop.index }}{{ one }}{{ two }}{% endfor %}{{ loop.index }}{% endfor %}',
  'loops-with-parts': '{% for one in list %}{% include "part.njk" %}{% endfor %}{% include "part.njk" %}',
  'asynchronous-loops':
    '{% asyncEach one in list %}{{ one }}{{ loop.index }}{% endeach %}{% asyncAll one in list %}{{ one }}{% endall %}',
  setting:
    '{% set a, b = 1 %}{{ a }}{{ b }}{% set c %}<{{ title }}>{% endset %}{{ c }}{{ c | safe }}{% set title = "new" %}{{ title }}',
  'setting-in-loops':
    '{% set last = "-" %}{% for one in list %}{% set last = one %}{% set inner = one %}{% endfor %}{{ last }}{{ inner or "gone" }}',
  'setting-in-parts':
    '{% set seen = "here" %}{% include "part.njk" %}{{ seen }}{% if count %}{% set seen = "in if" %}{% endif %}{{ seen }}',
  'setting-nothing': '{% set language = absent %}{{ language or "unset" }}{% include "nothing.njk" %}',
  'parts-that-count':
    '{% set turn = cycler("a", "b") %}{% for one in list %}{% include "turn.njk" %}{% endfor %}{% include "turn.njk" %}',
  'parts-that-set-names-around':
    '{% set total = 0 %}{% include "leaky.njk" %}{{ total }}{% include "leaky.njk" %}{{ total }}{% include "wrap.njk" %}{{ total }}{% include "wrap.njk" %}{{ total }}',
  'parts-that-extend':
    '{% set total = 0 %}{% include "kid.njk" %}{{ total }}{% include "kid.njk" %}{{ total }}',
  'parts-that-import':
    '{% include "lazy.njk" %}{% set language = "fr" %}{% include "lazy.njk" %}{% set language = "de" %}{% include "lazy.njk" %}',
  'parts-in-parts':
    '{% for turn_no in [1, 2, 1, 2, 3] %}{% include "outer.njk" %}{% include "dynamic.njk" %}{% endfor %}{% set seen = 1 %}{% include "outer.njk" %}{% include "dynamic.njk" %}',
  'missing-parts': '{% include "absent.njk" ignore missing %}{% include "par" + "t.njk" %}',
  macros:
    '{% macro m(a, b="x") %}({{ a }}{{ b }}{{ title or "" }}{{ count }}){% endmacro %}{{ m(1) }}{{ m(1, 2) }}{{ m(1, b="<") }}{{ m(a="k") }}',
  calls:
    '{% from "macros.njk" import field %}{% call field("f", kind="k") %}{{ title }}{% endcall %}{{ field("n") }}',
  imports:
    '{% import "macros.njk" as m %}{{ m.field("a", "<") }}{{ m.word }}{% from "macros.njk" import field as f, word %}{{ f("b") }}{{ word }}',
  'imports-with-context':
    '{% set late = "early" %}{% import "with.njk" as w with context %}{% import "with.njk" as bare %}{{ w.say() }}{% set language = "fr" %}{{ w.say() }}',
  'imports-in-blocks':
    '{% extends "base.njk" %}{% block main %}{% from "macros.njk" import field %}{{ field("m") }}{% endblock %}',
  inheritance:
    '{% extends "base.njk" %}{% set who = "child" %}ignored{% block head %}child {{ super() }}{% endblock %}{% block inner %}ci{{ who }}{% endblock %}',
  'setting-in-blocks':
    '{% extends "grand.njk" %}{% set who = "root" %}{% block head %}{% set who = "block" %}{{ who }}{% endblock %}',
  'choosing-a-parent':
    '{% extends "base.njk" if count else "grand.njk" %}{% block main %}{{ super() }}!{% endblock %}',
  globals:
    '{% for i in range(3) %}{{ i }}{% endfor %}{% set turn = cycler("a", "b") %}{{ turn.next() }}{{ turn.next() }}{% set comma = joiner() %}{{ comma() }}{{ comma() }}',
  'white-space':
    'a\n  {% if count %}\n  b {{- count -}} \n  {%- endif %}\n{# note #}\nc\n{% raw %}{{ raw }}{% endraw %}\n',
  'odd-words': '{{ constructor }}{% set __proto = 1 %}{{ __proto }}{{ "\\n\\t\\"" }}{{ r/a+/g.test("aa") }}',
};

function makeEnvironment(templates: Readonly<Record<string, string>>): nunjucks.Environment {
  const find = (name: string) =>
    name in templates ? { src: templates[name], path: name, noCache: false } : null;
  const loader = { getSource: (name: string) => find(name) as nunjucks.LoaderSource };
  return new nunjucks.Environment(loader, options);
}

for (const [name, text] of Object.entries(cases)) {
  test(`nunjucks-itself-prints-the-same: ${name}`, () => {
    const templates = { ...parts, 'nothing.njk': '{{ language or "none" }}', 'case.njk': text };
    const environment = makeEnvironment(templates);
    const direct = openTemplates(
      (file) => (templates as Readonly<Record<string, string>>)[file],
      environment,
      compileTemplate,
      ({ template, reason }) => new Error(`${template}: ${reason}`),
    );
    const expected = environment.render('case.njk', { ...variables });
    expect(direct.render('case.njk', { ...variables })).toBe(expected);
    expect(direct.render('case.njk', { ...variables })).toBe(expected);
  });
}
