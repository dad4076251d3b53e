import type { Fault, Sent } from './host.ts';
import { origin } from './paper.ts';

/** The newest article. */
export const newest = '/world/2022/01/09/talks/';

/** Spoils one address alone. */
export const at =
  (address: string, spoil: (sent: Sent) => void): Fault =>
  (sent, asked) =>
    void (asked === address && spoil(sent));

/** Spoils the text that is sent with one address. */
const rewrite = (address: string, from: string | RegExp, to: string): Fault =>
  at(address, (sent) => {
    const text = sent.body.toString();
    const spoilt = text.replace(from, to);
    if (spoilt === text) throw new Error(`${address} has no ${from}`);
    sent.body = Buffer.from(spoilt);
  });

const setHeader = (address: string, name: string, value: string): Fault =>
  at(address, (sent) => (sent.headers[name] = value));

const drop = (address: string): Fault =>
  at(address, (sent) => Object.assign(sent, { status: 404, headers: {} }));

/** Each fault of a host, what is told of it, and which examination tells. */
export const faults: readonly (readonly [examination: string, code: string, says: RegExp, fault: Fault])[] = [
  ['pages', 'page-unavailable', /\/world\/`: answers 404\.$/, drop('/world/')],
  [
    'pages',
    'page-unavailable',
    /answers 302 and leads to \/elsewhere/,
    at(newest, (sent) => Object.assign(sent, { status: 302, headers: { location: '/elsewhere' } })),
  ],
  ['pages', 'page-unavailable', /is sent as text\/plain/, setHeader(newest, 'content-type', 'text/plain')],
  ['pages', 'page-unavailable', /does not answer \(/, at(newest, (sent) => (sent.status = 0))],
  [
    'canonical addresses and robots',
    'wrong-canonical',
    /calls itself https:\/\/other\.example\//,
    rewrite(newest, '"canonical" href="https://test.example', '"canonical" href="https://other.example'),
  ],
  [
    'canonical addresses and robots',
    'wrong-canonical',
    /names no canonical address/,
    rewrite(newest, 'rel="canonical"', 'rel="bookmark"'),
  ],
  [
    'canonical addresses and robots',
    'not-indexable',
    /`noindex`/,
    rewrite(newest, '<head>', '<head><meta name="robots" content="NOINDEX, nofollow">'),
  ],
  [
    'canonical addresses and robots',
    'not-indexable',
    /`noindex`/,
    setHeader(newest, 'x-robots-tag', 'googlebot: noindex'),
  ],
  [
    'canonical addresses and robots',
    'preview-published',
    /mark of a preview/,
    rewrite(newest, '<body>', '<body><aside class="preview-banner">'),
  ],
  [
    'encryption',
    'mixed-content',
    /loads http:\/\/pictures\.example\/a\.jpg/,
    rewrite(newest, '<body>', '<body><img src="http://pictures.example/a.jpg" alt="">'),
  ],
  ['sitemaps', 'broken-sitemap', /articles-2022\.xml`: answers 404/, drop('/sitemaps/articles-2022.xml')],
  ['sitemaps', 'broken-sitemap', /no well-formed sitemap/, rewrite('/sitemaps/pages.xml', '</urlset>', '')],
  [
    'sitemaps',
    'foreign-address',
    /names https:\/\/other\.example\/about\//,
    rewrite('/sitemaps/pages.xml', `${origin}/about/`, 'https://other.example/about/'),
  ],
  [
    'robots.txt',
    'robots-closed',
    /keeps every search engine away/,
    rewrite('/robots.txt', /Disallow:.*/, 'Disallow: /'),
  ],
  ['robots.txt', 'broken-robots', /answers 404/, drop('/robots.txt')],
  [
    'manifest',
    'broken-manifest',
    /no manifest/,
    at('/manifest.webmanifest', (sent) => (sent.body = Buffer.from('<html>'))),
  ],
  [
    'manifest',
    'broken-manifest',
    /names the icon \/nowhere\.png, which answers 404/,
    rewrite('/manifest.webmanifest', /"src": "[^"]+"/, '"src": "/nowhere.png"'),
  ],
  [
    'assets and pictures',
    'missing-asset',
    /style-[0-9a-f]{8}\.css`: answers 404, and `.*` needs it/,
    (sent, address) => void (/style.*\.css$/.test(address) && (sent.status = 404)),
  ],
  [
    'assets and pictures',
    'missing-asset',
    /lake-.*\.avif`: answers 404/,
    (sent, address) => void (/lake.*avif$/.test(address) && (sent.status = 404)),
  ],
  [
    'assets and pictures',
    'wrong-content-type',
    /\.woff2`.*: is sent as text\/html/,
    (sent, address) => void (address.endsWith('.woff2') && (sent.headers['content-type'] = 'text/html')),
  ],
  ['feeds', 'broken-feed', /\/rss\.xml`: is no well-formed feed/, rewrite('/rss.xml', '</channel>', '')],
  [
    'feeds',
    'broken-feed',
    /\/feed\.json`: is no well-formed feed/,
    at('/feed.json', (sent) => (sent.body = sent.body.subarray(0, 200))),
  ],
  ['feeds', 'broken-feed', /\/atom\.xml`: answers 404/, drop('/atom.xml')],
  [
    'feeds',
    'wrong-content-type',
    /\/rss\.xml`: is sent as text\/html/,
    setHeader('/rss.xml', 'content-type', 'text/html'),
  ],
  [
    'feeds',
    'dead-feed-item',
    /\/gone\/`: answers 404, though a feed tells of it/,
    rewrite('/atom.xml', `href="${origin}${newest}"`, `href="${origin}/gone/"`),
  ],
  [
    'what is not there',
    'soft-404',
    /answers 200, though no such page/,
    (sent) => void (sent.status === 404 && (sent.status = 200)),
  ],
  [
    'what is not there',
    'bare-404',
    /without the site's own page/,
    (sent) => void (sent.status === 404 && (sent.body = Buffer.from('Not here.'))),
  ],
  [
    'redirects',
    'dead-redirect',
    /old\/talks\/`: answers 404 instead of leading to \/world/,
    drop('/old/talks/'),
  ],
  [
    'redirects',
    'dead-redirect',
    /leads to \/elsewhere\/ instead of leading to/,
    setHeader('/old/talks/', 'location', '/elsewhere/'),
  ],
  ['redirects', 'dead-redirect', /which answers 404/, drop(newest)],
  [
    'security headers',
    'wrong-header',
    /comes without `content-security-policy`/,
    at(newest, (sent) => delete sent.headers['content-security-policy']),
  ],
  [
    'security headers',
    'wrong-header',
    /with another `referrer-policy` than `_headers` says: origin/,
    setHeader(newest, 'referrer-policy', 'origin'),
  ],
  [
    'caching',
    'wrong-caching',
    /`Cache-Control: max-age=9` instead of `public, max-age=31536000, immutable`/,
    (sent, address) => void (address.startsWith('/assets/') && (sent.headers['cache-control'] = 'max-age=9')),
  ],
  ['compression', 'not-compressed', /comes uncompressed/, (sent) => (sent.headers['no-packing'] = '1')],
  [
    'freshness',
    'stale-file',
    /not what the last build here published as `public\/world\/2022\/01\/09\/talks\/index\.html`; a cache has kept it for 77 s/,
    (sent, address) =>
      void (
        address === newest &&
        Object.assign(sent, { body: Buffer.concat([sent.body, Buffer.from('\n')]) }).headers &&
        (sent.headers['age'] = '77')
      ),
  ],
];
