/** Elements that an article may write as HTML where its newsroom allows any. */
export const RAW_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em ' +
    'figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span ' +
    'strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** Those of them that have no end tag. */
export const VOID_TAGS: readonly string[] = ['br', 'col', 'hr', 'img', 'wbr'];

/** Elements whose content is no text for readers: it goes with them. */
export const MUTE_TAGS: readonly string[] = [
  'script',
  'style',
  'template',
  'textarea',
  'title',
  'xmp',
  'select',
];

const EVERYWHERE = ['lang', 'dir'];

const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['title']],
  ['abbr', ['title']],
  ['col', ['span']],
  ['data', ['value']],
  ['del', ['datetime']],
  ['details', ['open']],
  ['dfn', ['title']],
  ['ins', ['datetime']],
  ['ol', ['start', 'reversed', 'type']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan', 'scope']],
  ['time', ['datetime']],
]);

/** The attributes of an element that may stay: none that loads, links, styles, names or runs anything. */
export function keepAttributes(
  tag: string,
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  const allowed = [...EVERYWHERE, ...(ATTRIBUTES.get(tag) ?? [])];
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => allowed.includes(name)));
}
