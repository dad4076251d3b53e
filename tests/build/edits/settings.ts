import type { Dice } from '../dice.ts';
import {
  type Change,
  day,
  listArticles,
  readText,
  setSetting,
  start,
  type EditedNewspaper,
} from '../edited-newspaper.ts';

function set(key: string, choose: (dice: Dice) => string | undefined): Change {
  return (paper, dice) => setSetting(paper, key, choose(dice));
}

const orders = [
  '[{ id: world, name: World }, { id: sport, name: Sport }]',
  '[{ id: sport, name: Sport }, { id: world, name: World }]',
  '[{ id: world, name: The world, description: All of it }, { id: sport, name: Games }]',
  '[{ id: world, name: World }, { id: sport, name: Sport }, { id: local, name: Local }]',
] as const;

/** Sets the clock a few steps before or after the time of the first build. */
function setClock(step: number, earliest: number): Change {
  return (paper, dice) => {
    paper.asOf = start + (dice.below(6) + earliest) * step;
  };
}

function putTheme(name: string, write: (dice: Dice) => string): Change {
  return ({ files }, dice) => {
    if (dice.below(3) === 0) files.delete(`templates/${name}`);
    else files.set(`templates/${name}`, write(dice));
  };
}

function happen(...happenings: EditedNewspaper['happenings']): Change {
  return (paper) => void paper.happenings.push(...happenings);
}

/** What is done to the settings, the theme and the clock. */
export const settingEdits: Readonly<Record<string, Change>> = {
  title: set('title', (dice) => `Gazette ${dice.below(3)}`),
  url: set('url', (dice) => `https://gazette${dice.below(2)}.example`),
  zone: set('timeZone', (dice) => dice.of(['UTC', 'America/New_York', 'Pacific/Kiritimati'])),
  language: set('language', (dice) => dice.of(['en', 'es', 'en-GB'])),
  permalink: set('permalink', (dice) => dice.of([undefined, '/{section}/{slug}/', '/{yyyy}/{mm}/{slug}/'])),
  'page size': set('pageSize', (dice) => `${5 + dice.below(3)}`),
  'raw HTML': (paper) =>
    setSetting(
      paper,
      'rawHtml',
      readText(paper, 'content/site.yaml').includes('sanitise') ? undefined : 'sanitise',
    ),
  'sections in the settings': set('sections', (dice) => dice.of(orders)),
  'no sections in the settings': set('sections', (dice) => (dice.below(2) === 0 ? '[]' : orders[0])),
  outputs: set('outputs', (dice) => {
    const names = ['tag-pages', 'author-pages', 'rss', 'archive-pages', 'news-sitemap', 'corrections-page'];
    const chosen = names.map((name) => `${name}: ${dice.below(4) > 0}`);
    return `{ search-page: ${dice.below(3) === 0}, ${chosen.join(', ')} }`;
  }),
  feeds: set('feeds', (dice) => `{ items: ${1 + dice.below(9)}, content: ${dice.of(['full', 'summary'])} }`),
  'hubs of feeds': set('feeds', (dice) => `{ hubs: [${dice.of(['', 'https://hub.example/'])}] }`),
  'key for search engines': set('indexNow', (dice) =>
    dice.of([`{ key: key-${dice.below(9)}-abcdef }`, undefined]),
  ),
  'reading speed': set('readingSpeed', (dice) => `${100 + dice.below(200)}`),
  'age notice': set('ageNoticeYears', (dice) => `${dice.below(3)}`),
  share: set('share', (dice) => `${dice.below(2) === 0}`),
  expired: set('expired', (dice) => dice.of(['gone', 'notice'])),
  headers: set('headers', (dice) => `{ "/*": { X-Round: "${dice.below(9)}" } }`),
  checks: set(
    'checks',
    (dice) =>
      `{ headline-length: ${dice.of(['off', 'warning'])}, missing-caption: ${dice.of(['off', 'warning'])} }`,
  ),
  footer: set('footer', (dice) => `[{ name: Link ${dice.below(3)}, url: /about/ }]`),
  connect: set('connect', (dice) => dice.of(['[{ name: X, url: https://x.example/g }]', undefined])),
  description: set('description', (dice) => `A paper ${dice.below(3)}`),
  publisher: set('publisher', (dice) => `{ name: House ${dice.below(3)} }`),
  'widths of pictures': set(
    'images',
    (dice) => `{ widths: [${dice.of(['16', '16, 32', '32'])}], quality: { webp: ${70 + dice.below(3)} } }`,
  ),
  'other names of keys': set('frontMatter', (dice) =>
    dice.of(['{ aliases: { headline: [title] } }', undefined]),
  ),
  security: set(
    'security',
    (dice) => `{ contact: ["tel:1"], expires: 202${6 + dice.below(2)}-06-01T00:00:00Z }`,
  ),
  'compressed files': set('precompress', (dice) =>
    dice.of([undefined, '[]', '[br]', '[gzip, br, zstd]', '[zstd, zstd]']),
  ),
  'settings with an error': set('pageSize', () => '5000'),
  footerTemplate: putTheme(
    'partials/footer.njk',
    (dice) => `<footer>Round ${dice.below(100)} of {{ site.title }}</footer>\n`,
  ),
  card: putTheme(
    'partials/card.njk',
    (dice) =>
      `{% include "partials/mine.njk" ignore missing %}<p>${dice.below(9)} <a href="{{ card.href }}">{{ card.headline }}</a></p>\n`,
  ),
  'partial of a partial': putTheme('partials/mine.njk', (dice) => `<i>${dice.below(9)}</i>\n`),
  figure: putTheme(
    'partials/figure.njk',
    (dice) =>
      `<figure>${dice.below(9)} {% set picture = figure.picture %}{% include "partials/picture.njk" %}</figure>\n`,
  ),
  'picture in a feed': putTheme('partials/feed/picture.njk', (dice) => `<i>picture ${dice.below(9)}</i>\n`),
  'article in a feed': putTheme(
    'partials/feed/article.njk',
    (dice) => `<p>${dice.below(9)}</p>{{ body | safe }}\n`,
  ),
  layout: putTheme(
    'layouts/list.njk',
    (dice) => `{% extends "default/layouts/list.njk" %}{# ${dice.below(9)} #}\n`,
  ),
  'icon of a network': putTheme('partials/icons/x.njk', (dice) => `<b>${dice.below(9)}</b>\n`),
  strings: putTheme('locales/en.yaml', (dice) => `by: By ${dice.below(9)}\n`),
  'Spanish strings': putTheme('locales/es.yaml', (dice) => `by: De ${dice.below(9)}\n`),
  style: putTheme('assets/style.css', (dice) => `body { margin: ${dice.below(9)}px }\n`),
  script: putTheme('assets/site.js', (dice) => `console.log(${dice.below(9)});\n`),
  'template with an error'({ files }, dice) {
    files.set('templates/partials/footer.njk', dice.of(['{{ nothing.at.all }}', '{% if %}']));
  },
  'clock by hours': setClock(3 * 3_600_000, -2),
  'clock by days': setClock(day, -1),
  'clock by years': setClock(366 * day, 0),
  'files are touched': happen('touch'),
  'newspaper moves': happen('move'),
  'cache is lost': happen('wipe-cache'),
  'record is lost': happen('wipe-record'),
  'cache is spoilt': happen('spoil-cache'),
  'output is lost': happen('wipe-output'),
  'output is partly lost': happen('remove-output'),
  'output is tampered with': happen('tamper-output'),
  preview: happen('preview'),
  'build is stopped after the checks': happen('stop-after-check'),
  'build is stopped after rendering': happen('stop-after-render'),
  'build that keeps going'(paper) {
    paper.keepGoing = true;
  },
  nothing() {},
  'blank line at the end'(paper, dice) {
    const path = dice.any(listArticles(paper)) ?? '';
    paper.files.set(path, `${readText(paper, path)}\n`);
  },
};
