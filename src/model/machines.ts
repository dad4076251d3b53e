/** What robots.txt says to one robot; `*`: to all others. */
export interface RobotRule {
  readonly agent: string;
  readonly allow: readonly string[];
  readonly disallow: readonly string[];
}

/** security.txt (RFC 9116). */
export interface SecurityContact {
  readonly contact: readonly string[];
  /** RFC 3339. */
  readonly expires: string;
  readonly encryption: readonly string[];
  readonly acknowledgments: readonly string[];
  readonly languages: readonly string[];
  readonly policy: readonly string[];
  readonly hiring: readonly string[];
}

/** trust.txt (journallist.net), by its own names. */
export interface TrustLinks {
  readonly member: readonly string[];
  readonly belongto: readonly string[];
  readonly control: readonly string[];
  readonly controlledby: readonly string[];
  readonly social: readonly string[];
  readonly vendor: readonly string[];
  readonly customer: readonly string[];
  readonly disclosure: readonly string[];
  readonly contact: readonly string[];
  readonly datatrainingallowed?: 'yes' | 'no' | undefined;
}

/** The newspaper among the apps of a phone; colours as `#rrggbb`. */
export interface AppLook {
  readonly shortName?: string | undefined;
  readonly themeColor?: string | undefined;
  readonly backgroundColor: string;
}
