import { expect, test } from 'vitest';
import { makeAddressesAbsolute } from '../../src/render/absolute-addresses.ts';

const base = 'https://gazette.example/world/talks/';

test('fragments lead to the page, site addresses to the site', () => {
  const html = '<a href="#fn1">1</a> <img src="/img/a.jpg" alt="x"> <a class="b" href="/x/">x</a>';
  expect(makeAddressesAbsolute(html, base)).toBe(
    `<a href="${base}#fn1">1</a> <img src="https://gazette.example/img/a.jpg" alt="x"> <a class="b" href="https://gazette.example/x/">x</a>`,
  );
});

test('other addresses and text stay as they are', () => {
  const html =
    '<a href="https://a.example/">a</a> <a href="//b.example/">b</a> text href="/x/" &lt;a href="/y/"&gt;';
  expect(makeAddressesAbsolute(html, base)).toBe(html);
});
