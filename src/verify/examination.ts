import type { Problem, Severity } from '../model/problem.ts';
import type { Hash } from '../model/paths.ts';
import type { Provenance } from '../model/provenance.ts';
import type { PageFacts } from './page-facts.ts';
import type { SiteAddresses } from './site-addresses.ts';
import type { KnownAnswer, SiteReader } from './site-reader.ts';
import type { ReadSitemaps } from './read-sitemaps.ts';

/** A page that is looked at, for all that it stands for. */
export interface SampledPage {
  readonly address: string;
  readonly answer: KnownAnswer;
  /** Absent where it is no page. */
  readonly facts?: PageFacts;
  /** Whether it is named to search engines. */
  readonly isListed: boolean;
}

/** What the last build on this machine published. */
export interface LocalSite {
  /** Its folder, as it is told. */
  readonly name: string;
  read(path: string): Buffer | undefined;
}

/** What is known of the files that were published, by their paths. */
export interface Recorded {
  readonly provenance?: Provenance;
  readonly pages: ReadonlyMap<string, Hash>;
}

/** An address that is no page's, and what is to be answered there. */
export interface ExpectedRedirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

/** What hosts are told of the site in `_headers` and `_redirects`. */
export interface HostFiles {
  /** The headers of an address, by name in lower case. */
  headersAt(address: string): ReadonlyMap<string, string>;
  /** Without those that stand for many addresses. */
  readonly redirects: readonly ExpectedRedirect[];
}

/** A site that is looked at, and what is known of how it should be. */
export interface Visit {
  readonly site: SiteReader;
  readonly addresses: SiteAddresses;
  readonly sitemaps: ReadSitemaps;
  readonly pages: readonly SampledPage[];
  /** How many of a kind are looked at; infinite for all. */
  readonly sample: number;
  /** What hosts are told, from the folder that is looked at or from the last build here; absent where neither is. */
  readonly hostFiles?: HostFiles;
  /** Absent where the site is looked at from outside its newspaper. */
  readonly local?: LocalSite;
  readonly recorded?: Recorded;
  /** The folder that is looked at, if it is one. */
  readonly folder?: string;
}

/** One thing that `broadsheet verify` looks at. */
export interface Examination {
  /** What is looked at, in a word or two. */
  readonly name: string;
  examine(visit: Visit): Promise<readonly Problem[]>;
}

/** Something that is wrong with some addresses. */
export interface Fault {
  readonly code: string;
  readonly severity: Severity;
  /** How the sentence goes on behind the addresses. */
  readonly says: string;
  readonly hint: string;
}

const mostNamed = 3;

/** One problem for all addresses of which the same is to be said. */
export function tellTogether(
  faults: Iterable<Fault & { readonly address: string }>,
  { site }: Pick<Visit, 'site'>,
): Problem[] {
  const alike = Map.groupBy(faults, ({ code, says }) => `${code} ${says}`);
  return Array.from(alike.values(), (all) => {
    const [{ code, severity, says, hint }] = all as [Fault & { address: string }];
    const names = [...new Set(all.map(({ address }) => site.nameOf(address)))];
    const told = names.slice(0, mostNamed).map((name) => `\`${name}\``);
    const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
    return { code, severity, message: `${told.join(', ')}${more}: ${says}.`, hint };
  });
}
