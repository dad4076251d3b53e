import { expect, test } from 'vitest';
import { listTags } from '../markdown/list-tags.ts';
import { readBody } from '../markdown/read-text.ts';

const embed = (url: string, more = '') => readBody(`::: embed url="${url}" title="The mayor"${more}\n:::`);

test('an-embed-is-a-link-on-a-picture-of-the-newspaper', () => {
  const body = embed('https://vimeo.com/76979871', ' poster="my%20mayor.jpg"');
  expect(body.html).toBe(
    '<figure class="embed">\n<a class="embed-link" href="https://vimeo.com/76979871" data-embed="https://player.vimeo.com/video/76979871?dnt=1&amp;autoplay=1" data-embed-kind="video" data-embed-title="The mayor">{picture 0} <span class="embed-action">Watch on Vimeo</span></a>\n<figcaption>The mayor</figcaption>\n</figure>',
  );
  expect(body.images).toEqual([
    expect.objectContaining({ src: 'my mayor.jpg', alt: 'The mayor', block: false }),
  ]);
  expect(body.text).toBe('The mayor: https://vimeo.com/76979871');
});

test('nothing-in-it-asks-another-site-before-the-click', () => {
  const tags = listTags(embed('https://x.com/a/status/12').html);
  expect(tags.map(({ name }) => name)).toEqual(['figure', 'a', 'span', 'span']);
  expect(tags.flatMap(({ attributes }) => Object.keys(attributes))).not.toContain('src');
});

test.each([
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'],
  [
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  ['https://player.vimeo.com/video/12', 'https://player.vimeo.com/video/12?dnt=1&amp;autoplay=1'],
  ['https://twitter.com/a/status/12', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=12'],
])('%s-is-shown-in-its-frame', (url, frame) => {
  expect(embed(url).html).toContain(`data-embed="${frame}"`);
});

test.each([
  'http://vimeo.com/12',
  'https://vimeo.com.evil.example/12',
  'https://evil.example/?v=https://vimeo.com/12',
  'https://www.youtube.com/watch?v=a/../../x',
  'https://x.com/a',
  '/local',
  'no address',
])('%s-is-no-embed', (url) => {
  const { problems, html } = embed(url);
  expect(problems.map(({ code }) => code)).toEqual(['bad-attribute']);
  expect(html).toBe('');
});

test('the-words-on-it-are-in-the-language-of-the-article', () => {
  expect(
    readBody('::: embed url="https://vimeo.com/1" title="x"\n:::', { language: 'de-AT' }).html,
  ).toContain('Auf Vimeo ansehen');
});
