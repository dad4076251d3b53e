import { listSections } from './chrome.ts';
import { planList } from './list-page.ts';
import type { OutputFormat } from './output-format.ts';

/** One page a section of the menu, newest article first. */
export const sectionPages: OutputFormat = {
  name: 'section-pages',
  addresses: (site) => listSections(site).map((section) => section.href),
  *plan(site, tools) {
    for (const { id, name, href } of listSections(site)) {
      yield planList(
        {
          output: 'section-pages',
          template: 'layouts/list.njk',
          permalink: href,
          title: name,
          description: site.config.sections.find((section) => section.id === id)?.description,
          sectionId: id,
          articles: site.bySection.get(id) ?? [],
        },
        site,
        tools,
      );
    }
  },
};
