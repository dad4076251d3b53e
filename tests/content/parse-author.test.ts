import { expect, test } from 'vitest';
import { parseAuthor } from '../../src/content/parse-author.ts';
import { configOf, fileOf, linesOf } from './article-file.ts';

function parse(header: string, body = 'Jane Doe covers *City Hall*.\n') {
  return parseAuthor(fileOf(`---\n${header}\n---\n${body}`, 'content/authors/jane-doe.md'), configOf());
}

test("an author's id is the name of the file, and the body is the note on the author", () => {
  expect(
    parse('name: Jane Doe\nrole: Reporter\nlinks: [{ name: X, url: "https://x.example/jane" }]'),
  ).toMatchObject({
    problems: [],
    author: {
      id: 'jane-doe',
      name: 'Jane Doe',
      role: 'Reporter',
      bio: { text: 'Jane Doe covers City Hall.' },
    },
  });
});

test.each([
  ['role: Reporter', '1:1 missing-field `name` is missing.'],
  ['name: Jane\nphoto: a.jpg', '3:1 unknown-field `photo` is not a field. (did you mean `image`?)'],
  [
    'name: Jane\nemail: "jane@x.example?bcc=a@x.example"',
    '3:8 invalid-value `email` must be an email address.',
  ],
  ['name: Jane\nlinks: [{ name: X, url: "javascript:x" }]', '3:25 invalid-url'],
  ['name: Jane\nimage: { src: ../../a.jpg, alt: A portrait }', '3:15 image-outside'],
  ['name: Jane: Doe', '2:7 yaml-syntax'],
])('%j is an error', (header, problem) => {
  const parsed = parse(header);
  expect(parsed.author).toBeUndefined();
  expect(linesOf(parsed)).toEqual([expect.stringContaining(problem)]);
});

test('a note on an author has no pictures', () => {
  expect(linesOf(parse('name: Jane', 'Text.\n\n![A portrait](a.jpg)\n'))).toEqual([
    expect.stringContaining('6:1 misplaced-picture'),
  ]);
});
