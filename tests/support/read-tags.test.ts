import { expect, test } from 'vitest';
import { readTags } from '../../src/support/read-tags.ts';

test('tags are read as browsers do: names in lower case, references resolved, none in scripts and comments', () => {
  const html =
    '<!DOCTYPE html><HTML><script>"<img src=no>"</script><!-- <p> --><img SRC=/a?b&amp;c alt=\'x "y"\'><p>a < b';
  expect(readTags(html)).toEqual([
    { name: 'html', attributes: {} },
    { name: 'script', attributes: {} },
    { name: 'img', attributes: { src: '/a?b&c', alt: 'x "y"' } },
    { name: 'p', attributes: {} },
  ]);
});
