import type { Tag } from '../support/read-tags.ts';
import { forbidsIndex } from '../support/robots-rules.ts';
import { listResources, type Resource } from './list-resources.ts';

/** What a page says that is looked at. */
export interface PageFacts {
  /** The address that it calls its own. */
  readonly canonical?: string | undefined;
  readonly isPreview: boolean;
  /** Whether its text keeps search engines away. */
  readonly isKeptOut: boolean;
  readonly resources: readonly Resource[];
  /** Addresses of feeds, as they are written there. */
  readonly feeds: readonly string[];
}

const feedTypes = /^application\/(?:(?:rss|atom|feed)\+(?:xml|json)|json)$/;

/** Makes a reader of pages' tags that keeps what many pages name once, and nothing of their texts. */
export function openFacts(): (tags: readonly Tag[]) => PageFacts {
  const known = new Map<string, Resource>();
  const share = ({ kind, url }: Resource): Resource => {
    const key = detach(`${kind} ${url}`);
    const resource = known.get(key) ?? { kind, url: key.slice(kind.length + 1) };
    known.set(key, resource);
    return resource;
  };
  return (tags) => {
    const canonical = findCanonical(tags);
    return {
      canonical: canonical === undefined ? undefined : detach(canonical),
      isPreview: tags.some(({ attributes }) => attributes['class']?.split(/\s+/).includes('preview-banner')),
      isKeptOut: forbidsIndex(tags),
      resources: listResources(tags).map(share),
      feeds: listFeeds(tags).map(detach),
    };
  };
}

/** The address that a page calls its own; undefined where it names none. */
export function findCanonical(tags: readonly Tag[]): string | undefined {
  return tags.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical')
    ?.attributes['href'];
}

function listFeeds(tags: readonly Tag[]): string[] {
  return tags.flatMap(({ name, attributes: { rel, type = '', href = '' } }) =>
    name === 'link' && rel === 'alternate' && feedTypes.test(type) ? [href] : [],
  );
}

/** A copy: what was cut out of a text would keep the whole of it in memory. */
function detach(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
