import { formatIso } from '../../support/iso-time.ts';
import type { TemplateFilter } from './filter.ts';

/** `<time datetime="{{ article.published | iso(site.timeZone) }}">`. */
export const iso = { name: 'iso', filter: formatIso } satisfies TemplateFilter;
