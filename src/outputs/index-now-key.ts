import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { OutputFormat } from './output-format.ts';
import { planText } from './text-file.ts';

/** The file by which search engines know that it is the newsroom who tells them of its pages (IndexNow), where site.yaml has `indexNow`. */
export const indexNowKey: OutputFormat = {
  name: 'index-now-key',
  addresses: listAddresses,
  *plan(site) {
    const { indexNow } = site.config;
    for (const permalink of listAddresses(site))
      yield planText({ output: 'index-now-key', permalink, text: indexNow?.key ?? '' }, site);
  },
};

function listAddresses({ config: { indexNow }, preview }: Site): Permalink[] {
  return indexNow && !preview ? [`/${indexNow.key}.txt` as Permalink] : [];
}
