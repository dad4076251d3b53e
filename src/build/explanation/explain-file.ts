import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileExplanation, ReachedTemplate } from '../../model/explanation.ts';
import type { Page } from '../../model/page.ts';
import type { OutputPath, SourcePath } from '../../model/paths.ts';
import type { Instant } from '../../model/time.ts';
import { isKept } from '../../publish/ownership.ts';
import { listReachable } from '../../render/hash-templates.ts';
import { isPrinted } from '../../render/render-page.ts';
import type { TemplateFiles } from '../../render/template-files.ts';
import { makeAbsolute } from '../../support/absolute-url.ts';
import { hashContent } from '../../support/hash.ts';
import { formatIso } from '../../support/iso-time.ts';
import { explainForm } from './explain-form.ts';
import { findPlaces } from './find-places.ts';
import { judgePage } from './judge-page.ts';
import { listVariants } from './list-variants.ts';
import type { Survey } from './survey.ts';
import { isOfIndex } from '../../search/index-path.ts';

/** Explains a file of the site: a page, a file of pictures or of the theme, or one that is not Broadsheet's. */
export function explainFile(path: OutputPath, survey: Survey): FileExplanation {
  const page = findPage(path, survey);
  const disk = readDisk(path, survey);
  const shell = { kind: 'file', path, templates: [], sources: [], articles: [], variants: [] } as const;
  const isOfSite = (original: OutputPath): boolean =>
    findPage(original, survey) !== undefined || explainMade(original, survey) !== undefined;
  const about = page
    ? explainPage(page, survey)
    : (explainForm(path, survey, isOfSite) ?? explainMade(path, survey) ?? explainStray(path, survey));
  return { ...shell, ...about, ...(disk && { disk }) };
}

function explainPage(page: Page, survey: Survey): Pick<FileExplanation, 'what'> & Partial<FileExplanation> {
  const { output, permalink } = page;
  const { bodies } = page.content();
  const templates = listTemplates(page, survey.theme.renderer.templates);
  const printed = isPrinted(page) ? `the printer \`${page.template}\`` : `the template \`${page.template}\``;
  return {
    what: `planned by \`${output}\`, printed by ${printed}`,
    output,
    permalink,
    templates,
    sources: [...new Set([...(page.source ? [page.source] : []), ...bodies.map(({ source }) => source)])],
    articles: listArticles(page, survey),
    variants: [...listVariants([page]).keys()],
    fate: judgePage(page, survey),
  };
}

function listTemplates(page: Page, files: TemplateFiles): ReachedTemplate[] {
  const { template } = page;
  const reached = [...listReachable({ template, bodies: page.content().bodies }, files)];
  return reached.map((name) => {
    const file = files.get(name);
    return { name, owner: !file ? 'nobody' : file.own ? 'newspaper' : 'default theme' };
  });
}

/** The articles whose addresses are among what the page shows, in the site's order. */
function listArticles(page: Page, { settled: { site }, config }: Survey): SourcePath[] {
  const byAddress = new Map<string, SourcePath>();
  for (const { permalink, source } of site.articles) {
    byAddress.set(permalink, source).set(makeAbsolute(permalink, config.url), source);
  }
  const shown = new Set<SourcePath>();
  findPlaces(page, (text) => {
    const source = byAddress.get(text);
    if (source !== undefined) shown.add(source);
    return source !== undefined;
  });
  return [...shown];
}

function findPage(path: OutputPath, { settled }: Survey): Page | undefined {
  return settled.pages.find((one) => one.path === path);
}

type Told = Pick<FileExplanation, 'what' | 'sources'>;

/** A file that is made without being a page; undefined of any other. */
function explainMade(path: OutputPath, { theme, settled }: Survey): Told | undefined {
  const variant = listVariants(settled.pages).get(path);
  if (variant) {
    const { picture, format, width, height } = variant;
    return { what: `a picture file (${format}, ${width} × ${height}) of \`${picture}\``, sources: [picture] };
  }
  const asset = Object.entries(theme.assets).find(([, address]) => address === `/${path}`);
  if (asset) return { what: "a file of the theme's assets", sources: [`templates/assets/${asset[0]}`] };
  if (theme.files.some((file) => file.path === path))
    return { what: "a file that the theme's assets name", sources: [] };
  const isSearched = settled.pages.some(({ output }) => output === 'search-page');
  return isSearched && isOfIndex(path) ? { what: 'a file of the search index', sources: [] } : undefined;
}

function explainStray(path: OutputPath, { gathered }: Survey): Told {
  if (gathered.last.files[path])
    return { what: 'a page that was published last time; the next build removes it', sources: [] };
  if (isKept(path)) return { what: 'not of the site: it outlives every build', sources: [] };
  return { what: 'not planned by Broadsheet; the next build removes it', sources: [] };
}

function readDisk(path: OutputPath, { options, config }: Survey): FileExplanation['disk'] {
  const file = join(options.out, path);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const at = Math.trunc(stats.mtimeMs) as Instant;
  const written = formatIso({ at, precision: 'time' }, config.timeZone);
  return { size: stats.size, hash: hashContent(readFileSync(file)), written };
}
