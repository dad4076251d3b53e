/** What ends the lines at which a check is to point; it is taken away before a file is written. */
export const mark = ' ◀';

type Files = Readonly<Record<string, string>>;

/** For one check: files with all lines marked at which it has something to say, and files at which it has not. */
export interface Fixture {
  readonly loud: Files;
  readonly quiet: Files;
  /** The addresses on other sites at which there is nothing any more. */
  readonly dead?: readonly string[];
  /** How many problems there are that have no place in a file. */
  readonly nowhere?: number;
}

const world = 'content/articles/world/';
const settings = 'content/site.yaml';
const headers = (count: number) =>
  `headers:\n${Array.from({ length: count }, (_, index) => `  /${index}/*: { X-Count: '${index}' }\n`).join('')}`;

/** An article without a flaw, but for these lines of its front matter and this body. */
function article(lines = '', body = 'GENEVA was cold on Monday.'): string {
  const given = new Set(lines.split('\n').map((line) => line.split(':')[0]));
  const usual = {
    headline: 'Talks in Geneva',
    standfirst: 'What is at stake.',
    published: '2026-01-10',
    noByline: 'agency report',
  };
  const rest = Object.entries(usual).filter(
    ([key]) => !given.has(key) && !(key === 'noByline' && given.has('authors')),
  );
  const header = [...rest.map(([key, value]) => `${key}: ${value}`), ...(lines === '' ? [] : [lines])];
  return `---\n${header.join('\n')}\n---\n\n${body}\n`;
}

/** Files of articles by their names. */
function articles(texts: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${world}${name}.md`, text]));
}

const talks = (lines?: string, body?: string) => articles({ talks: article(lines, body) });

function figure(words: string, picture = 'lake.jpg'): string {
  return `image:\n  src: ${picture}${words}`;
}

const described = '\n  alt: A fountain\n  caption: Geneva on Sunday\n  credit: NBC News';
const record = (hash: string, address = '/world/2026/01/10/talks/') => ({
  '.broadsheet/publication.json': JSON.stringify({
    public: [{ address, source: `${world}talks.md`, id: address, hash }],
  }),
});

/** By code. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  'headline-length': {
    loud: talks(`headline: ${'x'.repeat(111)}${mark}`),
    quiet: talks(`headline: ${'x'.repeat(110)}`),
  },
  'missing-standfirst': { loud: talks(`standfirst:\nheadline: Talks${mark}`), quiet: talks() },
  'standfirst-repeats': {
    loud: talks(`standfirst: GENEVA was cold, on Monday${mark}`),
    quiet: talks('standfirst: Geneva was warm on Monday'),
  },
  'future-updated': { loud: talks(`updated: 2026-03-01${mark}`), quiet: talks('updated: 2026-01-20') },
  'silent-update': {
    loud: { ...talks(`updated: 2026-01-20${mark}`), ...record('another') },
    quiet: {
      ...talks(
        'updated: 2026-01-20 10:00\ncorrections:\n  - { date: 2026-01-20, kind: update, text: The vote is over. }',
      ),
      ...record('another'),
    },
  },
  'past-embargo': {
    loud: articles({
      talks: article(`embargo: 2026-01-20${mark}`),
      other: article(`headline: Snow\npublished: 2020-01-10\nembargo: 2019-01-10${mark}`),
    }),
    quiet: articles({
      talks: article('published: 2020-01-10\nembargo: 2020-01-11'),
      other: article('headline: Snow\nembargo: 2027-01-10'),
    }),
  },
  'unknown-author': {
    loud: talks(`authors:\n  - ana-ruiz\n  - ana-riuz${mark}`),
    quiet: talks('authors: [ana-ruiz]'),
  },
  'unknown-tag': {
    loud: {
      'content/site.yaml': 'tags: [Elections, Snow]\n',
      ...talks(`tags:\n  - Snow\n  - Election${mark}`),
    },
    quiet: { 'content/site.yaml': 'tags: [Elections, Snow]\n', ...talks('tags: [Snow]') },
  },
  'missing-picture': {
    loud: talks('', `Cold.\n\n![A hall](hall.jpg "A hall")${mark}`),
    quiet: talks('', '![A lake](lake.jpg "Geneva")'),
  },
  'refused-picture': {
    loud: talks(figure(`${mark}${described}`, 'broken.jpg')),
    quiet: talks(figure(described)),
  },
  'small-picture': {
    loud: talks(figure(`${mark}${described}`, 'small.png')),
    quiet: talks(figure(described)),
  },
  'heavy-picture': {
    loud: talks(figure(`${mark}${described}`, 'heavy.svg')),
    quiet: talks(figure(described)),
  },
  'missing-caption': {
    loud: talks(figure(`${mark}\n  alt: A fountain\n  credit: NBC News`)),
    quiet: talks(figure('\n  decorative: true')),
  },
  'missing-credit': {
    loud: talks(figure(`${mark}\n  alt: A fountain\n  caption: Geneva`)),
    quiet: talks(figure(described)),
  },
  'alt-equals-caption': {
    loud: talks(figure(`${mark}\n  alt: A fountain\n  caption: a fountain.\n  credit: NBC News`)),
    quiet: talks(figure(described)),
  },
  'heading-jump': {
    loud: talks('', `Cold.\n\n## Before\n\n#### Long before${mark}\n\n## After`),
    quiet: talks('', 'Cold.\n\n#### Before\n\n##### Long before\n\n## After'),
  },
  'table-without-header': {
    loud: talks('', `Cold.\n\n|   |   |${mark}\n| - | - |\n| 1 | 2 |`),
    quiet: talks('', 'Cold.\n\n|   | Snow |\n| - | - |\n| 1 | 2 |'),
  },
  'vague-link-text': {
    loud: talks(
      '',
      `See [the report](https://a.example/)\nand [more](https://b.example/).${mark}\n\n- *[Haga clic aquí](/)*${mark}\n\n[المزيد](/)${mark}`,
    ),
    quiet: talks('', 'See [here is how](https://a.example/), or write `[more](/)`.'),
  },
  'dead-link': {
    loud: {
      ...talks('', `See [it](treaty.md).${mark}`),
      [settings]: `footer:\n  - name: About\n    url: /about/${mark}`,
    },
    quiet: { ...talks('', 'See [it](talks.md).'), [settings]: 'footer:\n  - { name: Home, url: / }' },
  },
  'dead-anchor': {
    loud: talks('', `See [it](#treaty).${mark}\n\n## The treaty`),
    quiet: talks('', 'See [it](#the-treaty).\n\n## The treaty'),
  },
  'link-to-unpublished': {
    loud: articles({ talks: article('', `See [it](plan.md).${mark}`), plan: article('draft: true') }),
    quiet: articles({ talks: article('', 'See [it](plan.md).'), plan: article('headline: The plan') }),
  },
  'expired-link': {
    loud: articles({ talks: article('', `See [it](plan.md).${mark}`), plan: article('expires: 2026-01-20') }),
    quiet: articles({ talks: article('', 'See [it](plan.md).'), plan: article('draft: true') }),
  },
  'dead-external-link': {
    dead: ['https://a.example/gone?a=1&b=2', 'https://a.example/hall.jpg'],
    loud: talks(
      `related:\n  - { headline: Gone, url: "https://a.example/gone?a=1&b=2" }${mark}`,
      `[It](https://a.example/there) is there.\n\n![A hall](https://a.example/hall.jpg "A hall")${mark}`,
    ),
    quiet: articles({
      talks: article('', '[It](https://a.example/there) is there.'),
      plan: article('headline: The plan\ndraft: true', '[It](https://a.example/hall.jpg)'),
    }),
  },
  'duplicate-id': {
    loud: articles({
      talks: article(`id: talks-1${mark}`),
      other: article(`headline: Snow\nid: talks-1${mark}`),
    }),
    quiet: articles({ talks: article('id: talks-1'), other: article('headline: Snow\nid: snow-1') }),
  },
  'duplicate-translation': {
    loud: articles({
      talks: article(`translationKey: talks${mark}`),
      other: article(`headline: Snow\ntranslationKey: talks${mark}`),
    }),
    quiet: articles({
      talks: article('translationKey: talks'),
      other: article('headline: Nieve\nlanguage: es\ntranslationKey: talks'),
    }),
  },
  'duplicate-headline': {
    loud: articles({
      talks: article(),
      other: article(`published: 2026-01-11\nheadline: Talks, in Geneva${mark}`),
    }),
    quiet: articles({ talks: article(), other: article('language: es') }),
  },
  'near-duplicate-headline': {
    loud: articles({
      one: article('headline: Ministers meet in Geneva for talks'),
      two: article(`published: 2026-01-11\nheadline: In Geneva ministers meet for new talks${mark}`),
      three: article(`published: 2026-01-12\nheadline: Ministers gather in Geneva for talks${mark}`),
    }),
    quiet: articles({
      one: article('headline: Ministers meet in Geneva on day 1'),
      two: article('headline: Ministers meet in Geneva on day 2'),
      three: article('published: 2025-01-12\nheadline: Ministers met in Geneva on day 1'),
      four: article('headline: Soldiers leave Geneva on day 1'),
    }),
  },
  'duplicate-slug': {
    loud: articles({
      talks: article(),
      other: article(`headline: Snow\npublished: 2026-01-11\nslug: talks${mark}`),
    }),
    quiet: articles({
      talks: article(),
      other: article('headline: Nieve\nlanguage: es\npublished: 2026-01-11\nslug: talks'),
    }),
  },
  'near-duplicate-slug': {
    loud: articles({
      'talks-in-geneva': article(),
      'geneva-in-talks': article(`headline: Snow\npublished: 2026-01-11\nslug: geneva-in-talks${mark}`),
      copied: article(`headline: Ice\npublished: 2026-01-12\nslug: talks-in-geneva-2${mark}`),
    }),
    quiet: articles({
      'talks-in-geneva': article(),
      'talks-in-vienna': article('headline: Vienna'),
      'talks-in-geneva-2': article('headline: Ice\npublished: 2026-03-11'),
      'charlas-geneva-in-talks': article('headline: Nieve\nlanguage: es\nslug: geneva-in-talks'),
      'snow-on-day-1': article('headline: Snow'),
      'snow-on-day-2': article('headline: More snow'),
      'a-b': article('headline: Short'),
      'b-a': article('headline: Shorter'),
    }),
  },
  'lone-tag': {
    loud: articles({
      one: article('tags: [elections, snow]'),
      two: article('headline: Snow\ntags: [elections]'),
      three: article(`headline: Ice\ntags:\n  - trade\n  - election${mark}`),
    }),
    quiet: articles({
      one: article('tags: [elections, snow, budget 2025]'),
      two: article('headline: Ice\ntags: [selection, budget 2026, now]'),
    }),
  },
  'address-taken': {
    loud: talks(`aliases:\n  - /old/\n  - /world/${mark}`),
    quiet: talks('aliases: [/old/]'),
  },
  'moved-permalink': {
    loud: { ...talks(`headline: Talks${mark}`), ...record('same', '/world/2026/01/09/talks/') },
    quiet: { ...talks(), ...record('same') },
  },
  'host-limits': { loud: { [settings]: headers(101) }, quiet: { [settings]: headers(2) }, nowhere: 1 },
  'security-expired': {
    loud: {
      [settings]: `security:\n  contact: [mailto:desk@gazette.example]\n  expires: 2026-01-01T00:00:00Z${mark}`,
    },
    quiet: {
      [settings]: 'security:\n  contact: [mailto:desk@gazette.example]\n  expires: 2027-01-01T00:00:00Z',
    },
  },
};
