import { expect, test } from 'vitest';
import { headersAt, headersFor, redirectFor } from '../../src/serve/answer.ts';
import { parseHostRules } from '../../src/serve/host-rules.ts';

const headers = `# The newsroom's own
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'

/assets/*
  Cache-Control: public, max-age=31536000, immutable
/rss.xml
  Content-Type: application/rss+xml; charset=utf-8
  Cache-Control: public, max-age=300
/:section/live/
  X-Section: :section
/labs/*
  content-security-policy: frame-ancestors 'self'
  Link: </labs/:splat>; rel=canonical
/caf%C3%A9/*
  X-Place: café
`;

const redirects = `# comment
/old/ /new/ 301
/dead/ /410.html 410
/here /there
/star%2A/ /new/ 301
/caf%C3%A9/ /bistro/ 301
/asks/ /answers/?from=old#top 301
/jumps/ /long/#part 301
/blog/* /news/:splat 301
/by/:year/:name /archive/:year/#:name 302
/evil/ //evil.example/ 301
/worse/ /\\evil.example/ 301
/away/ https://other.example/ 301
/twice/ /first/ 301
/twice/ /second/ 301
/split /a b c 301
/forced/ /new/ 301!
`;

const rules = parseHostRules({ headers, redirects });

test('a file has the headers of every rule that fits its address, beside its type and for how long it holds', () => {
  expect(headersFor(rules, 'assets/site.0a1b2c3d.css')).toEqual({
    'Content-Type': 'text/css; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
});

test('a rule says the type of a file instead of its ending', () => {
  expect(headersFor(rules, 'rss.xml')).toMatchObject({
    'Content-Type': 'application/rss+xml; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
  });
});

test('a page is found at the address of its folder, and asked for again each time', () => {
  expect(headersFor(rules, 'world/live/index.html')).toMatchObject({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'X-Section': 'world',
  });
});

test('a header of several rules has all their values', () => {
  const sent = headersAt(rules, '/labs/map/');
  expect(sent['Content-Security-Policy']).toBe("default-src 'none', frame-ancestors 'self'");
  expect(sent['Link']).toBe('</labs/map/>; rel=canonical');
});

test('what stands in an address cannot end the header that repeats it', () => {
  expect(headersAt(rules, '/labs/a\r\nX-Evil: 1')['Link']).toBe('</labs/aX-Evil: 1>; rel=canonical');
});

test('patterns are compared with addresses by what they mean, not by how they are written', () => {
  expect(headersAt(rules, '/café/menu/')).toHaveProperty('X-Place');
});

test.each([
  ['/old/', { status: 301, to: '/new/' }],
  ['/old', { status: 301, to: '/new/' }],
  ['/old/?a=1&b', { status: 301, to: '/new/?a=1&b' }],
  ['/OLD/', undefined],
  ['/older/', undefined],
  ['/dead/', { status: 410, to: '/410.html' }],
  ['/dead/?a=1', { status: 410, to: '/410.html' }],
  ['/here/', { status: 302, to: '/there' }],
  ['/star*/', { status: 301, to: '/new/' }],
  ['/starry/', undefined],
  ['/caf%c3%a9/', { status: 301, to: '/bistro/' }],
  ['/café/', { status: 301, to: '/bistro/' }],
  ['/asks/?b=2', { status: 301, to: '/answers/?from=old#top' }],
  ['/jumps/?b=2', { status: 301, to: '/long/?b=2#part' }],
  ['/blog/2022/a%20b/', { status: 301, to: '/news/2022/a%20b/' }],
  ['/blog//evil.example/', { status: 301, to: '/news//evil.example/' }],
  ['/by/2022/ann', { status: 302, to: '/archive/2022/#ann' }],
  ['/by/2022/ann/more', undefined],
  ['/evil/', undefined],
  ['/worse/', undefined],
  ['/away/', { status: 301, to: 'https://other.example/' }],
  ['/twice/', { status: 301, to: '/first/' }],
  ['/split', undefined],
  ['/forced/', { status: 301, to: '/new/' }],
  ['/%', undefined],
])('where %s leads', (address, expected) => {
  expect(redirectFor(rules, address)).toEqual(expected);
});

test('a rule for many addresses leads to no other host', () => {
  const open = parseHostRules({ redirects: '/out/* /:splat 301\n' });
  expect(redirectFor(open, '/out//evil.example/')).toEqual({ status: 301, to: '/evil.example/' });
  expect(redirectFor(open, String.raw`/out/\evil.example/`)).toEqual({
    status: 301,
    to: '/%5Cevil.example/',
  });
});
