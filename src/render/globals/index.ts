import { articleHead, listHead } from '../head.ts';
import { articleJsonLd, frontJsonLd, listJsonLd, pageJsonLd, plainJsonLd } from '../json-ld.ts';

/** A function that every template may call by this name, with what the page hands it. */
export interface TemplateGlobal {
  readonly name: string;
  readonly value: unknown;
}

/** Every global of the templates. */
export const globals: readonly TemplateGlobal[] = [
  { name: 'articleHead', value: articleHead },
  { name: 'listHead', value: listHead },
  { name: 'articleJsonLd', value: articleJsonLd },
  { name: 'frontJsonLd', value: frontJsonLd },
  { name: 'listJsonLd', value: listJsonLd },
  { name: 'pageJsonLd', value: pageJsonLd },
  { name: 'plainJsonLd', value: plainJsonLd },
];
