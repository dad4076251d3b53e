import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { HeadlineView } from '../model/view.ts';
import { viewSection } from './chrome.ts';

/** An article's headline as a line of a list. */
export function viewHeadline(
  { headline, permalink, language, section }: Article,
  site: Site,
): HeadlineView & { readonly section: string } {
  return { headline, href: permalink, language, section: viewSection(site, section).name };
}
