/** Which addresses are the site's own. */
export interface SiteAddresses {
  /** Under which readers find the site: what its pages call themselves by. */
  readonly origin: string;
  /** The address on the site (`/world/`) that a text means where it stands; undefined where that is elsewhere, or nowhere. */
  resolve(written: string, from?: string): string | undefined;
}

/** Takes for the site's own what is at its origin, or at the one that is asked in its stead. */
export function ownAddresses(origin: string, asked = origin): SiteAddresses {
  return {
    origin,
    resolve(written, from = '/') {
      const url = URL.parse(written, `${origin}${from}`);
      if (!url || (url.origin !== origin && url.origin !== asked)) return undefined;
      return `${url.pathname}${url.search}`;
    },
  };
}
