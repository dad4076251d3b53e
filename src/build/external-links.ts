import { runExternalChecks } from '../checks/run.ts';
import { findDeadLinks, openLinkTools } from '../links/find-dead-links.ts';
import type { Article } from '../model/article.ts';
import type { BuildOptions } from '../model/build.ts';
import type { ExternalLink } from '../model/external-link.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import type { Part } from '../model/rich-text.ts';
import type { Writing } from '../model/standing-page.ts';
import { decodePercent } from '../support/decode-percent.ts';
import { productVersion } from '../support/product-version.ts';
import { openSource, placeSpan, type SourceText } from '../support/source-text.ts';
import type { Gathered } from './gather.ts';
import type { Observe } from './observe.ts';
import { gradeProblems, reportFindings } from './problems.ts';
import type { Settled } from './settle.ts';

/** No fault of the newspaper: a warning even where warnings count as errors. */
const cutOff: Problem = {
  code: 'links-not-asked',
  severity: 'warning',
  message: 'No other site could be found from this machine, so that links to them were not looked at.',
  hint: 'check again when there is a connection to the internet',
};

type Worded = Pick<Article, 'standfirst' | 'corrections' | 'related' | 'canonical'>;

/** Asks for every link to another site, and tells those that lead nowhere. */
export async function checkExternalLinks(
  settled: Settled,
  gathered: Gathered,
  { cacheDir, strict, now }: Pick<BuildOptions, 'cacheDir' | 'strict'> & { readonly now: Instant },
  observe: Observe,
): Promise<readonly Problem[]> {
  const links = listExternalLinks(settled, gathered);
  const tools = openLinkTools(productVersion);
  const { dead, isCutOff } = await findDeadLinks(links, { cacheDir, now }, tools, (done, total) =>
    observe({ stage: 'links', done, total }),
  );
  const findings = runExternalChecks(dead, settled.site.config);
  const problems = gradeProblems(reportFindings(findings, gathered.locate), strict);
  return isCutOff ? [...problems, cutOff] : problems;
}

/** Every link to another site that a published article or standing page has, in its words or for its pictures. */
export function listExternalLinks({ site }: Pick<Settled, 'site'>, gathered: Gathered): ExternalLink[] {
  const writings = [...site.articles, ...site.pages.values()];
  return writings.flatMap((writing) => {
    const urls = [...new Set(listUrls(writing, gathered))].filter(
      (url) => URL.parse(url)?.origin !== site.config.url,
    );
    if (urls.length === 0) return [];
    const source = openSource(writing.source, gathered.readText(writing.source) ?? '');
    return urls.map((url) => ({ url, place: placeUrl(url, source) }));
  });
}

function* listUrls(writing: Writing & Partial<Worded>, { bodies }: Gathered): Iterable<string> {
  const { source, image, figures, standfirst, corrections = [], related = [], canonical } = writing;
  const images = image ? [image, ...figures] : figures;
  yield* listLinks(standfirst?.parts ?? []);
  yield* listLinks(bodies.get(source)?.parts ?? []);
  for (const { text } of corrections) yield* listLinks(text.parts);
  for (const { caption, source: picture } of images) {
    if ('url' in picture) yield picture.url;
    yield* listLinks(caption?.parts ?? []);
  }
  for (const pick of related) if ('url' in pick && /^https?:/i.test(pick.url)) yield pick.url;
  if (canonical !== undefined) yield canonical;
}

function* listLinks(parts: readonly Part[]): Iterable<string> {
  for (const part of parts) {
    if (typeof part !== 'string') continue;
    for (const [, url = ''] of part.matchAll(/ href="(https?:[^"]+)"/gi)) yield url.replaceAll('&amp;', '&');
  }
}

/** Where the URL is written; the file's first line where it is written in another form. */
function placeUrl(url: string, source: SourceText): Place {
  const form = [url, decodePercent(url)].find((written) => source.text.includes(written));
  if (form === undefined) return { file: source.file, line: 1, column: 1 };
  return placeSpan(source, { offset: source.text.indexOf(form), length: form.length });
}
