import { expect, test } from 'vitest';
import type { Image, Picture } from '../../src/model/image.ts';
import {
  checkNewspaper,
  flawlessArticle,
  flawlessImage,
  makePicture,
  richText,
  source,
} from './newspaper.ts';

const file = source('content/articles/world/talks.md');
const lake = makePicture('content/articles/world/lake.jpg');
const bodyPlace = { file, line: 9, column: 1 };

function checkImages(image: Image, figures: readonly Image[], pictures: readonly Picture[] = [lake]) {
  return checkNewspaper({ articles: [flawlessArticle('talks', { image, figures })], pictures });
}

function without<Key extends 'caption' | 'credit'>(key: Key, image: Image): Omit<Image, Key> {
  const { [key]: _, ...rest } = image;
  return rest;
}

test('figures-with-file-caption-and-credit-are-not-remarked-upon', () => {
  const remote = flawlessImage('', { source: { url: 'https://cdn.example/p.jpg' } });
  expect(checkImages(flawlessImage('lake.jpg'), [flawlessImage('lake.jpg'), remote])).toEqual([]);
});

test('missing-picture-guesses-a-file-with-a-similar-name-in-the-same-folders', () => {
  const pictures = [lake, makePicture('content/images/town-hall.jpg')];
  const figures = [flawlessImage('town-hal.jpg', { spot: bodyPlace }), flawlessImage('nothing-like-it.png')];
  expect(checkImages(flawlessImage('lake.jpg'), figures, pictures)).toMatchObject([
    {
      code: 'missing-picture',
      level: 'error',
      message: 'There is no picture `town-hal.jpg` in content/articles/world or content/images.',
      hint: 'did you mean `town-hall.jpg`?',
      spot: bodyPlace,
    },
    {
      code: 'missing-picture',
      hint: 'put the file there, or mend the name',
      spot: { file, key: ['image'] },
    },
  ]);
});

test('missing-picture-names-a-file-of-the-same-name-in-another-folder', () => {
  const pictures = [makePicture('content/articles/culture/Lake.jpg')];
  expect(checkImages(flawlessImage('lake.jpg'), [], pictures)).toMatchObject([
    { code: 'missing-picture', hint: 'there is one at content/articles/culture/Lake.jpg: move it' },
  ]);
});

test('refused-picture-gives-the-reason-where-the-article-shows-the-file', () => {
  const articles = [flawlessArticle('talks', { figures: [flawlessImage('lake.jpg', { spot: bodyPlace })] })];
  const finding = { code: 'picture-heif', message: 'It is a HEIF file.', hint: 'export it as JPEG' };
  expect(
    checkNewspaper({ articles, pictureFindings: new Map([[lake.file, finding]]), files: [file, lake.file] }),
  ).toEqual([
    {
      code: 'refused-picture',
      level: 'error',
      message: 'It is a HEIF file.',
      hint: 'export it as JPEG',
      spot: bodyPlace,
    },
  ]);
});

test('portraits-of-authors-and-the-logo-are-looked-for-as-well', () => {
  const spot = { file: source('content/authors/ana.md'), key: ['image'] };
  const portraits = { ana: flawlessImage('ana.jpg', { spot }) };
  const logo = source('content/images/logo.svg');
  expect(checkNewspaper({ articles: [], authors: ['ana'], portraits, logo })).toMatchObject([
    { code: 'missing-picture', spot },
    { code: 'missing-picture', spot: { file: 'content/site.yaml', key: ['logo'] } },
  ]);
});

test('small-picture-reports-originals-under-1200-pixels-but-no-vector-drawings', () => {
  const width = (pixels: number) => [{ ...lake, width: pixels }];
  expect(checkImages(flawlessImage('lake.jpg'), [], width(1200))).toEqual([]);
  expect(checkImages(flawlessImage('lake.jpg'), [], width(1199))).toMatchObject([
    {
      code: 'small-picture',
      message: '`lake.jpg` is 1199 pixels wide; large screens and search engines ask for 1,200.',
      spot: { file, key: ['image'] },
    },
  ]);
  expect(checkImages(flawlessImage('lake.jpg'), [], [{ ...lake, width: 24, format: 'svg' }])).toEqual([]);
});

test('missing-caption-reports-every-figure-that-is-not-decorative', () => {
  const bare = without('caption', flawlessImage('lake.jpg', { spot: bodyPlace }));
  expect(checkImages(flawlessImage('lake.jpg'), [bare, { ...bare, alt: '' }])).toMatchObject([
    { code: 'missing-caption', level: 'warning', spot: bodyPlace },
  ]);
});

test('missing-credit-is-content-with-a-credit-in-the-file-itself', () => {
  const bare = without('credit', flawlessImage('lake.jpg'));
  expect(checkImages(bare, [])).toMatchObject([{ code: 'missing-credit', spot: { file, key: ['image'] } }]);
  expect(checkImages(bare, [], [{ ...lake, credit: 'Ana Ruiz' }])).toEqual([]);
});

test('alt-equals-caption-folds-case-spaces-and-punctuation', () => {
  const alt = (text: string) =>
    flawlessImage('lake.jpg', { alt: text, caption: richText('Geneva, on Sunday.') });
  expect(checkImages(alt('geneva on sunday'), [])).toMatchObject([
    { code: 'alt-equals-caption', spot: { file, key: ['image'] } },
  ]);
  expect(checkImages(alt('A fountain'), [])).toEqual([]);
});
