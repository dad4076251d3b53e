/** What feeds are printed from, the same in every format. Text is unescaped, addresses are absolute, times are RFC 3339. */

export interface FeedView {
  readonly title: string;
  readonly description?: string;
  /** BCP 47. */
  readonly language: string;
  /** Of the feed itself; stays the same for ever. */
  readonly address: string;
  /** Of the page that the feed follows. */
  readonly home: string;
  /** Of the site, without a trailing `/`. */
  readonly origin: string;
  readonly newsroom: string;
  readonly rights: string;
  /** Square. */
  readonly icon?: string;
  /** Addresses of hubs that tell followers what is new (WebSub); absent where there is none. */
  readonly hubs?: readonly string[];
  /** When the newest of its items changed; absent where there is none. */
  readonly updated?: string;
}

export interface FeedItem {
  /** The article's. */
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly language: string;
  readonly published: string;
  readonly updated?: string;
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  readonly categories: readonly string[];
  /** Who paid for it, of what kind it is and what it says, in plain text. */
  readonly summary: string;
  readonly image?: FeedImage;
  /** Whether one of the page's bodies is its text: the next one, in the order of the items. */
  readonly full: boolean;
}

export interface FeedImage {
  readonly url: string;
  /** Media type. */
  readonly type?: string;
  readonly width?: number;
  readonly height?: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly copyright?: string;
}

/** What the printers of feeds see, beside the HTML of the full items. */
export interface FeedInputs {
  readonly feed: FeedView;
  readonly items: readonly FeedItem[];
}
