import { expect, test } from 'vitest';
import { runIn } from '../../../src/render/filters/run-in.ts';

function open(html: string, opening: string): string {
  return runIn.filter(html, opening).toString();
}

test('the-dateline-opens-the-first-paragraph', () => {
  expect(open('<p>Talks</p>', '<b>GENEVA —</b>\n')).toBe('<p><b>GENEVA —</b> Talks</p>');
});

test('before-anything-but-a-paragraph-the-dateline-stands-alone', () => {
  expect(open('<h2>A</h2>', 'GENEVA —')).toBe('<p>GENEVA —</p>\n<h2>A</h2>');
});

test('without-a-dateline-the-body-stays-as-it-is', () => {
  expect(open('<p>Talks</p>', '\n')).toBe('<p>Talks</p>');
});
