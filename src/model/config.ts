import type { TargetSettings } from './deploy.ts';
import type { AppLook, RobotRule, SecurityContact, TrustLinks } from './machines.ts';
import type { SourcePath } from './paths.ts';
import type { IndexNowSettings, PurgeSettings } from './purge.ts';

export type CheckLevel = 'off' | 'warning' | 'error';

/** How a site takes the place of the one before: file by file in a folder, or as a whole, by a link to another folder. */
export type PublishManner = 'folder' | 'release';

/** A way to make text smaller, by its name in Content-Encoding. */
export type EncodingName = 'br' | 'gzip' | 'zstd';

export interface Section {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** The newsroom as an organisation, for structured data and the footer. URLs absolute or site-absolute. */
export interface Publisher {
  readonly name: string;
  readonly legalName?: string;
  /** Public profiles; added to those of `connect`. */
  readonly sameAs: readonly string[];
  readonly foundingDate?: string;
  readonly publishingPrinciples?: string;
  readonly correctionsPolicy?: string;
  readonly ethicsPolicy?: string;
  readonly masthead?: string;
  readonly ownershipFundingInfo?: string;
}

/** `content/site.yaml`, with every default filled in. Each key's meaning and limit: config/schema.ts. */
export interface Config {
  readonly title: string;
  /** Origin, without a trailing `/`. */
  readonly url: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly connect: readonly { readonly name: string; readonly url: string }[];
  readonly sections: readonly Section[];
  /** All that articles may have; absent where any may. */
  readonly tags?: readonly string[];
  /** Pattern with {section} {yyyy} {mm} {dd} {slug}. */
  readonly permalink: string;
  readonly logo?: SourcePath;
  readonly publisher: Publisher;
  /** Footer links, in order. */
  readonly footer: readonly { readonly name: string; readonly url: string }[];
  readonly images: {
    /** Pixels, ascending. */
    readonly widths: readonly number[];
    readonly quality: { readonly avif: number; readonly webp: number; readonly jpeg: number };
    /** Pixels of the original beyond which it is refused. */
    readonly maxPixels: number;
  };
  readonly robots?: readonly RobotRule[];
  readonly security?: SecurityContact;
  /** Lines of ads.txt. */
  readonly ads?: readonly string[];
  readonly trust?: TrustLinks;
  readonly manifest?: AppLook;
  /** What stands at the address of an article that has expired. */
  readonly expired?: 'gone' | 'notice';
  /** Headers to send beside ours: pattern of addresses -> name -> value. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly feeds: {
    /** How many articles a feed has at most. */
    readonly items: number;
    readonly content: 'full' | 'summary';
    /** Hubs that pass on what is new (WebSub). */
    readonly hubs?: readonly string[] | undefined;
  };
  readonly rawHtml: 'text' | 'sanitise';
  /** Words a minute. */
  readonly readingSpeed: number;
  /** Years after which an article says how old it is; 0: never. */
  readonly ageNoticeYears: number;
  readonly share: boolean;
  /** Articles on a page of a list. */
  readonly pageSize: number;
  /** Output formats switched off or on, by name. */
  readonly outputs: Readonly<Record<string, boolean>>;
  readonly checks: Readonly<Record<string, CheckLevel>>;
  readonly publish?: PublishManner;
  /** In which ways text is published compressed, beside itself. */
  readonly precompress?: readonly EncodingName[];
  /** Where the site is deployed to, by name. */
  readonly deploy?: Readonly<Record<string, TargetSettings>>;
  /** Which caches are told of changes. */
  readonly purge?: PurgeSettings;
  /** How search engines are told of pages. */
  readonly indexNow?: IndexNowSettings;
  readonly frontMatter: { readonly aliases: Readonly<Record<string, readonly string[]>> };
}

/** All that parsing a file may read of the settings. */
export interface ParsingConfig extends Pick<
  Config,
  'language' | 'timeZone' | 'permalink' | 'rawHtml' | 'frontMatter'
> {
  readonly sections: readonly Pick<Section, 'id'>[];
}
