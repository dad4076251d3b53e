import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const load = (fileName: string) => ({
  fileName,
  contents: readFileSync(path.join(import.meta.dirname, fileName), 'utf8'),
});

/** What is wrong with a sitemap (or, for `siteindex`, a sitemap index) by its schema; nothing where it is valid. */
export async function validateSitemap(
  xml: string,
  kind: 'sitemap' | 'siteindex' = 'sitemap',
): Promise<string[]> {
  const schema = load(kind === 'sitemap' ? 'all.xsd' : 'siteindex.xsd');
  const preload = ['sitemap.xsd', 'sitemap-news.xsd', 'sitemap-image.xsd'].map(load);
  const { errors } = await validateXML({ xml: { fileName: 'tested.xml', contents: xml }, schema, preload });
  return errors.map(({ message }) => message);
}
