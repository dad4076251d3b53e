import { embedProviders } from '../content/shortcodes/embed-providers.ts';
import { planIcons } from '../images/plan-icons.ts';
import { planCrops, planRendition } from '../images/plan.ts';
import type { BuildMemory } from '../model/build.ts';
import type { Site } from '../model/site.ts';
import { activeFormats } from '../outputs/index.ts';
import type { PlanTools } from '../outputs/output-format.ts';
import { openReceiptMemory, type ReceiptMemory } from '../outputs/receipt-memory.ts';
import { rememberBy } from '../support/remember.ts';
import type { MemoryPart } from './memory.ts';
import type { Theme } from './theme.ts';

const remembered: MemoryPart<ReceiptMemory> = new WeakMap();

/** Hands planning what it needs of other rooms. */
export function makePlanTools(site: Site, theme: Theme, memory?: BuildMemory): PlanTools {
  const formats = activeFormats(site.config);
  const { images } = site.config;
  return {
    stringsOf: theme.stringsOf,
    ...(memory && { receipts: recallReceipts(memory) }),
    addresses: makeAddresses(site),
    listed: formats.flatMap((format) => [...(format.listed?.(site) ?? [])]),
    frameOrigins: [...new Set(embedProviders.map(({ origin }) => origin))],
    planRendition: (picture, image) => planRendition(picture, image, images),
    planCrops: (picture, image) => planCrops(picture, image, images),
    planIcons,
  };
}

function recallReceipts(memory: BuildMemory): ReceiptMemory {
  const receipts = remembered.get(memory) ?? openReceiptMemory();
  remembered.set(memory, receipts);
  return receipts;
}

/** Every address of the site. */
export const makeAddresses = rememberBy(gatherAddresses);

function gatherAddresses(site: Site): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const format of activeFormats(site.config))
    for (const address of format.addresses(site)) addresses.add(address);
  return addresses;
}
