import type { Config } from '../../src/model/config.ts';

/** The smallest newsroom, with every default. */
export const sampleConfig: Config = {
  title: 'Gazette',
  url: 'https://gazette.example',
  description: '',
  language: 'en',
  timeZone: 'UTC',
  connect: [],
  sections: [],
  permalink: '/{section}/{yyyy}/{mm}/{dd}/{slug}/',
  publisher: { name: 'Gazette', sameAs: [] },
  footer: [],
  images: { widths: [400], quality: { avif: 50, webp: 75, jpeg: 78 }, maxPixels: 1e8 },
  feeds: { items: 20, content: 'full' },
  rawHtml: 'text',
  readingSpeed: 230,
  ageNoticeYears: 1,
  share: true,
  pageSize: 5,
  outputs: {},
  checks: {},
  frontMatter: { aliases: {} },
};
