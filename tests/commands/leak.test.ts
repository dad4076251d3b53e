import { expect, test } from 'vitest';
import { makeNewspaper, writeArticle } from './newspaper.ts';

const headline = 'The minister will resign';
const draft = writeArticle({ headline, draft: 'true' });

test('a template that gives a draft away stops the build, and the site stays as it was', async () => {
  const paper = makeNewspaper({ 'content/articles/world/secret.md': draft });
  expect((await paper.run('build')).code).toBe(0);
  const before = await paper.readPublic();
  paper.write({ 'templates/partials/footer.njk': `<footer>Soon: ${headline}</footer>` });
  const { code, stdout, stderr } = await paper.run('build', '--format', 'json');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const { problems, published } = JSON.parse(stdout);
  expect(published).toBe(false);
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'leak',
      severity: 'error',
      message: '`index.html` would show the headline of an article that is a draft.',
      place: expect.objectContaining({ file: 'content/articles/world/secret.md', line: 2 }),
    }),
  );
  expect(await paper.readPublic()).toEqual(before);
});

test('the text of a draft is no less a secret than its headline', async () => {
  const paper = makeNewspaper({
    'content/articles/world/secret.md': writeArticle(
      { draft: 'true' },
      'First.\n\nShe *really* told us to wait until the ink is dry.',
    ),
    'templates/partials/footer.njk': '<footer>told us to wait until the ink is dry.</footer>',
  });
  expect((await paper.run('build')).stdout).toContain('would show the text of an article that is a draft');
});

test('words that another article says itself are no leak', async () => {
  const paper = makeNewspaper({
    'content/articles/world/secret.md': `${draft}\nAnd so *not agree with "what they say" at all*.\n`,
    'content/articles/world/rumour.md': writeArticle(
      {},
      `Some say: ${headline}. Others do *not agree with "what they say" at all*.`,
    ),
  });
  expect((await paper.run('build')).code).toBe(0);
});
