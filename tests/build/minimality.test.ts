import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishNewspaper } from '../../src/build/publish-newspaper.ts';
import type { Instant } from '../../src/model/time.ts';
import { openDiskSink } from '../../src/publish/disk.ts';
import { openDice } from './dice.ts';
import { readTree, writeFolder } from './edited-folder.ts';
import {
  addParagraph,
  type Change,
  nameArticle,
  openNewspaper,
  pictureBytes,
  setKey,
  setSetting,
} from './edited-newspaper.ts';

/** Builds a newspaper, does the edit and builds again: the paths of all pages, of those rendered again, and of those that are others now. */
async function countAfter(change: Change) {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-minimal-'));
  const paper = openNewspaper();
  setKey(
    paper,
    nameArticle(1),
    'corrections',
    '[{ date: 2026-01-10, kind: correction, text: It was wrong }]',
  );
  const run = async () => {
    writeFolder(root, paper);
    const [out, stateDir] = [join(root, 'public'), join(root, '.broadsheet')];
    const asOf = paper.asOf as Instant;
    const options = {
      root,
      out,
      stateDir,
      cacheDir: join(stateDir, 'cache'),
      asOf,
      strict: false,
      keepGoing: false,
    };
    const sink = await openDiskSink(options);
    const nowhere = Promise.resolve(undefined);
    const { published, rebuilt = [], problems } = await publishNewspaper(options, sink, () => {}, nowhere);
    if (!published) throw new Error(JSON.stringify(problems));
    return { rendered: rebuilt.map(({ path }) => path).toSorted(), files: readTree(out) };
  };
  const { rendered: all, files } = await run();
  change(paper, openDice(1));
  const again = await run();
  const changed = all.filter((path) => !files.get(path)?.equals(again.files.get(path) ?? Buffer.of()));
  return { all, rendered: again.rendered, changed };
}

test.each<[string, Change]>([
  ['nothing', () => undefined],
  ['a text', (paper) => addParagraph(paper, nameArticle(4), 'It rained.')],
  ['a headline', (paper) => setKey(paper, nameArticle(4), 'headline', 'It rained')],
  [
    'a correction',
    (paper) =>
      setKey(paper, nameArticle(4), 'corrections', '[{ date: 2026-01-10, kind: correction, text: Not so }]'),
  ],
  [
    'an author',
    ({ files }) => void files.set('content/authors/ben.md', '---\nname: Benjamin\n---\n\nHe *writes*.\n'),
  ],
  ['a picture', ({ files }) => void files.set('content/images/harbor.png', pictureBytes[5] ?? Buffer.of())],
  [
    'a standing page',
    ({ files }) => void files.set('content/pages/about.md', '---\ntitle: About us\n---\n\nNew.\n'),
  ],
  ['the title of the newspaper', (paper) => setSetting(paper, 'title', 'The Ledger')],
])('after an edit of %s the pages that it changes are rendered, and no others', async (_, change) => {
  const { rendered, changed } = await countAfter(change);
  expect(rendered).toEqual(changed);
});

const articles = /^(?:world|sport)\/\d{4}\//;
const put =
  (name: string, text: string): Change =>
  ({ files }) =>
    void files.set(`templates/${name}`, text);
const set =
  (key: string, value: string): Change =>
  (paper) =>
    setSetting(paper, key, value);

test.each<[string, Change, RegExp]>([
  ['the corrections', put('partials/corrections.njk', '<p>New</p>'), articles],
  ['the layout of the front page', put('layouts/front.njk', '<p>New</p>'), /^index\.html$/],
  [
    'the layout of lists',
    put('layouts/list.njk', '<p>New</p>'),
    /^(?:world|sport|tags|authors)\/(?:[^/]+\/)?index\.html$/,
  ],
  ['pictures in feeds', put('partials/feed/picture.njk', '<p>New</p>'), /\.(?:xml|json)$/],
  ['an icon', put('partials/icons/x.njk', '<b>X</b>'), /\.html$/],
  ['a template that nothing names', put('partials/mine.njk', 'x'), /^$/],
  ['the number of articles in a feed', set('feeds', '{ items: 3 }'), /\.(?:xml|json)$/],
  ['the checks', set('checks', '{ missing-caption: off }'), /^$/],
  ['the headers', set('headers', '{ "/*": { X-Paper: "1" } }'), /^_headers$/],
  [
    'names of keys in front matter',
    set('frontMatter', '{ aliases: { headline: [title] } }'),
    /^(?:world|sport)\/\d{4}\/|^about\/|\.(?:xml|json)$/,
  ],
])('an edit of %s renders only pages of the right kind', async (_, change, kind) => {
  const { all, rendered } = await countAfter(change);
  expect(rendered.filter((path) => !kind.test(path))).toEqual([]);
  expect(rendered.length > 0).toBe(all.some((path) => kind.test(path)));
});
