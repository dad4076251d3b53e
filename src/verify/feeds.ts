import { parseJson } from '../support/parse-json.ts';
import { judgeType } from './assets.ts';
import { type Examination, type Fault, type SampledPage, tellTogether, type Visit } from './examination.ts';
import { mapFew } from './few-at-a-time.ts';
import { sayStatus } from './pages.ts';
import { readXml } from './read-xml.ts';
import { takeEvenly } from './sample.ts';

const sentTypes = /^(?:application|text)\/(?:(?:rss|atom|feed)\+)?(?:xml|json)\b/;

type FaultAt = Fault & { readonly address: string };

/** The feeds that pages name are well-formed, and what they tell of is there. */
export const feeds: Examination = {
  name: 'feeds',
  async examine(visit) {
    const [front, ...others] = visit.pages;
    const main = new Set(listFeeds(front ? [front] : [], visit));
    const rest = new Set(listFeeds(others, visit)).difference(main);
    const named = [...main, ...takeEvenly([...rest], visit.sample)];
    const read = await mapFew(named, (address) => readFeed(address, visit));
    const items = new Set(read.flatMap(({ items }) => items.slice(0, visit.sample)));
    const dead = await mapFew(items, (address) => judgeItem(address, visit));
    return tellTogether([...read.flatMap(({ faults }) => faults), ...dead.flat()], visit);
  },
};

function* listFeeds(pages: readonly SampledPage[], { addresses }: Visit): Iterable<string> {
  for (const { address, facts } of pages) {
    for (const written of facts?.feeds ?? []) {
      const found = addresses.resolve(written, address);
      if (found !== undefined) yield found;
    }
  }
}

interface ReadFeed {
  readonly items: readonly string[];
  readonly faults: readonly FaultAt[];
}

async function readFeed(address: string, { site, addresses }: Visit): Promise<ReadFeed> {
  const answer = await site.read(address);
  const refuse = (says: string): ReadFeed => ({ items: [], faults: [{ ...broken, says, address }] });
  if (answer.kind === 'silence' || answer.status !== 200) return refuse(sayStatus(answer));
  const links = readItems(answer.body.toString(), address.endsWith('.json'));
  if (!links) return refuse('is no well-formed feed');
  const fault = judgeType(answer.headers.get('content-type'), sentTypes);
  const items = links.map((link) => addresses.resolve(link, address)).filter((item) => item !== undefined);
  return { items: items.filter((item) => item !== '/'), faults: fault ? [{ ...fault, address }] : [] };
}

const broken: Omit<Fault, 'says'> = {
  code: 'broken-feed',
  severity: 'error',
  hint: 'deploy again; if it stays, see what the host does to files on their way',
};

/** Where the items lead; undefined where it is no feed. */
function readItems(text: string, isJson: boolean): readonly string[] | undefined {
  if (isJson) return readJsonItems(parseJson(text));
  const document = readXml(text);
  if (document?.root === 'rss') return document.texts.get('link') ?? [];
  return document?.root === 'feed' ? (document.attributes.get('link@href') ?? []) : undefined;
}

function readJsonItems(feed: unknown): readonly string[] | undefined {
  if (typeof feed !== 'object' || feed === null || !('items' in feed) || !Array.isArray(feed.items))
    return undefined;
  const items: readonly unknown[] = feed.items;
  return items.flatMap((item) =>
    typeof item === 'object' && item !== null && 'url' in item && typeof item.url === 'string'
      ? item.url
      : [],
  );
}

async function judgeItem(address: string, { site }: Visit): Promise<FaultAt[]> {
  const answer = await site.check(address);
  if (answer.kind === 'answer' && answer.status === 200) return [];
  const says = `${sayStatus(answer)}, though a feed tells of it`;
  const hint = 'deploy again: pages go before the feeds that name them';
  return [{ code: 'dead-feed-item', severity: 'error', says, hint, address }];
}
