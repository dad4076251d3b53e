import { expect, test } from 'vitest';
import { textDirection } from '../../../src/render/filters/text-direction.ts';

test('the-script-decides-the-direction', () => {
  expect(['ar', 'he', 'fa-IR', 'ur', 'az-Arab'].map(textDirection.filter)).toEqual(Array(5).fill('rtl'));
  expect(['en', 'ru', 'az', 'zh-Hant', 'el'].map(textDirection.filter)).toEqual(Array(5).fill('ltr'));
});
