import type { Image, Variant } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { Chrome, ImageFileView, NavItem } from '../model/view.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import {
  archiveAddress,
  correctionsAddress,
  frontPageAddress,
  isOn,
  searchAddress,
  sectionAddress,
} from './addresses.ts';
import { planApp } from './app-look.ts';
import { linkFeeds } from './feeds/feed-links.ts';
import type { PlanTools } from './output-format.ts';

/** What is the same on every page, and the picture files that it names. */
export interface ChromePlan {
  readonly chrome: Chrome;
  readonly variants: readonly Variant[];
}

const plans = new WeakMap<Site, ChromePlan>();

/** Plans what is the same on every page; one object a site, so that its hash is taken once. */
export function planChrome(site: Site, tools: PlanTools): ChromePlan {
  const plan = plans.get(site) ?? makeChrome(site, tools);
  plans.set(site, plan);
  return plan;
}

function makeChrome(site: Site, tools: PlanTools): ChromePlan {
  const { title, url, description, language, timeZone, connect, footer, share, publisher } = site.config;
  const logo = planLogo(site, tools);
  const app = planApp(site, tools);
  const chrome = omitAbsent<Chrome>({
    title,
    preview: site.preview ? true : undefined,
    url,
    description,
    language,
    timeZone,
    share,
    footer: [...footer, ...linkPages(site)],
    sections: isOn(site.config, 'section-pages') ? listSections(site) : [],
    connect: connect.map((link) => ({ ...link, icon: link.name.toLowerCase() })),
    publisher: omitAbsent<Chrome['publisher']>({ ...publisher, logo: logo?.view }),
    assets: site.assets,
    feeds: linkFeeds({ title, permalink: frontPageAddress }, site),
    search: searchAddress(site.config),
    archive: isOn(site.config, 'archive-pages') ? archiveAddress : undefined,
    corrections: isOn(site.config, 'corrections-page') ? correctionsAddress : undefined,
    app: app?.view,
  });
  return { chrome, variants: [...(logo ? [logo.variant] : []), ...(app?.variants ?? [])] };
}

/** The standing pages in the newspaper's language, but those that site.yaml names itself. */
function linkPages({ config, pages }: Site): Chrome['footer'] {
  if (!isOn(config, 'standing-pages')) return [];
  const named = new Set(config.footer.map(({ url }) => url));
  return [...pages.values()]
    .filter(
      ({ footer, language, permalink }) => footer && language === config.language && !named.has(permalink),
    )
    .map(({ title, permalink }) => ({ name: title, url: permalink }));
}

/** The sections of the menu. */
export function listSections(site: Site): NavItem[] {
  return site.sections.map((id) => viewSection(site, id));
}

/** A section as a link, where sections have pages. */
export function viewSection(site: Site, id: string): NavItem {
  const name = site.config.sections.find((section) => section.id === id)?.name ?? capitalise(id);
  return isOn(site.config, 'section-pages') ? { id, name, href: sectionAddress(id) } : { id, name };
}

function capitalise(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

function planLogo(site: Site, tools: PlanTools): { view: ImageFileView; variant: Variant } | undefined {
  const file: SourcePath | undefined = site.config.logo;
  const picture = file && site.pictures.get(file);
  if (!picture) return undefined;
  const image: Image = {
    source: { written: file, candidates: [file] },
    alt: site.config.title,
    focus: [0.5, 0.5],
    spot: { file, key: [] },
  };
  const variant = tools.planRendition(picture, image).fallback.at(-1);
  if (!variant) return undefined;
  const url = makeAbsolute(`/${variant.path}`, site.config.url);
  return { view: { url, width: variant.width, height: variant.height }, variant };
}
