import type { Tag } from '../support/read-tags.ts';

/** What a file is to a page that loads it. */
export type ResourceKind = 'picture' | 'style' | 'script' | 'font' | 'manifest' | 'frame' | 'media';

/** A file that a page loads, as it is written there. */
export interface Resource {
  readonly url: string;
  readonly kind: ResourceKind;
}

const bySource: Readonly<Record<string, ResourceKind>> = {
  img: 'picture',
  source: 'picture',
  script: 'script',
  iframe: 'frame',
  video: 'media',
  audio: 'media',
  embed: 'media',
};

const byRelation: Readonly<Record<string, ResourceKind>> = {
  stylesheet: 'style',
  icon: 'picture',
  'apple-touch-icon': 'picture',
  manifest: 'manifest',
  modulepreload: 'script',
};

const byPreload: Readonly<Record<string, ResourceKind>> = {
  font: 'font',
  image: 'picture',
  script: 'script',
  style: 'style',
};

/** Every file that a page loads by itself: not what it only links to. */
export function listResources(tags: readonly Tag[]): Resource[] {
  return tags.flatMap(({ name, attributes }) => {
    if (name === 'link') return listLinked(attributes);
    if (name === 'meta')
      return attributes['property'] === 'og:image' ? listOne(attributes['content'], 'picture') : [];
    const kind = bySource[name];
    if (kind === undefined) return [];
    const pictures = (attributes['srcset'] ?? '').split(/,\s+/).map((one) => one.trim().split(/\s+/)[0]);
    const poster = listOne(attributes['poster'], 'picture');
    return [...listOne(attributes['src'], kind), ...pictures.flatMap((url) => listOne(url, kind)), ...poster];
  });
}

function listLinked({ rel = '', href, as = '' }: Tag['attributes']): Resource[] {
  return rel.split(/\s+/).flatMap((word) => {
    const kind = word === 'preload' ? byPreload[as] : byRelation[word];
    return kind === undefined ? [] : listOne(href, kind);
  });
}

function listOne(url: string | undefined, kind: ResourceKind): Resource[] {
  return url === undefined || url === '' || url.startsWith('data:') ? [] : [{ url, kind }];
}
