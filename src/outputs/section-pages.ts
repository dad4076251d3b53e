import type { Site } from '../model/site.ts';
import { sectionAddress } from './addresses.ts';
import { listSections } from './chrome.ts';
import { listNewest, locateLists, planLists, type ListOutline } from './list-page.ts';
import type { OutputFormat } from './output-format.ts';

/** The articles of each section of the menu, also of one that has none yet. */
export const sectionPages: OutputFormat = {
  name: 'section-pages',
  addresses: (site) => locateLists(outlineSections(site), site),
  listed: (site) => listNewest(outlineSections(site)),
  plan: (site, tools) => planLists(outlineSections(site), site, tools),
};

function outlineSections(site: Site): ListOutline[] {
  return listSections(site).map(({ id, name }) => ({
    output: 'section-pages',
    permalink: sectionAddress(id),
    title: name,
    description: site.config.sections.find((section) => section.id === id)?.description,
    sectionId: id,
    articles: site.bySection.get(id) ?? [],
  }));
}
