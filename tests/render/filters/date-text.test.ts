import { expect, test } from 'vitest';
import { dateText, dayText } from '../../../src/render/filters/date-text.ts';
import { at } from '../news-page.ts';

// The space before AM is a narrow one that does not break.
const newYear = at('2022-01-01T03:30:00Z');

test('a-time-is-told-in-the-newsrooms-zone-with-the-zones-name', () => {
  expect(dateText.filter(newYear, 'America/New_York', 'en').replaceAll(/\s/gu, ' ')).toBe(
    'December 31, 2021 at 10:30 PM EST',
  );
});

test('a-day-is-told-without-a-time', () => {
  expect(dateText.filter(at('2022-01-01T05:00:00Z', 'day'), 'America/New_York', 'en')).toBe(
    'January 1, 2022',
  );
  expect(dayText.filter(newYear, 'America/New_York', 'en')).toBe('December 31, 2021');
});

test('the-language-decides-the-words-and-the-calendar-is-always-gregorian', () => {
  expect(dayText.filter(newYear, 'UTC', 'es')).toBe('1 de enero de 2022');
  expect(dayText.filter(newYear, 'UTC', 'th')).toContain('2022');
  expect(dayText.filter(newYear, 'UTC', 'fa')).toMatch(/۲۰۲۲|2022/);
});
