/** What keeps copies of the site between it and its readers; `purge` in `content/site.yaml`. Secrets are in the environment. */
export interface PurgeSettings {
  readonly cloudflare?:
    | {
        /** 32 hexadecimal digits. */
        readonly zone: string;
      }
    | undefined;
  readonly fastly?:
    | {
        /** Purge by surrogate keys in this service; absent: address by address. */
        readonly service?: string | undefined;
        /** Whether copies are served until the new ones have come. */
        readonly soft: boolean;
      }
    | undefined;
  /** A program of the newsroom's own, and its arguments. */
  readonly command?: readonly string[] | undefined;
}

/** How search engines are told of pages; `indexNow` in `content/site.yaml`. */
export interface IndexNowSettings {
  /** No secret: it is published at the site. */
  readonly key: string;
  /** Address of whoever passes it on. */
  readonly endpoint: string;
}

/** All that is to be told after a deploy. Addresses are absolute. */
export interface News {
  /** What caches may have in another form. */
  readonly caches: readonly string[];
  /** Pages whose own content is another one, which search engines may know. */
  readonly pages: readonly string[];
  /** Feeds whose content is another one. */
  readonly feeds: readonly string[];
}

/** What was told to whom, or would be. */
export interface Telling {
  /** For people: `Cloudflare`. */
  readonly to: string;
  readonly about: keyof News;
  /** How many of them. */
  readonly count: number;
  readonly requests: number;
  /** Why it did not succeed, and what to do, where that is no reason to fail. */
  readonly failure?: string | undefined;
}

/** What a deploy had to tell, and to whom it was told. */
export interface PurgeReport extends News {
  readonly told: readonly Telling[];
}
