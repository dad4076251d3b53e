import type { HostRules } from './host-rules.ts';

/** A site as a web server of the newsroom's own is to serve it. */
export interface ServerSite {
  /** Its address, as readers know it. */
  readonly url: URL;
  /** Absolute name of the folder with the built site, on the server. */
  readonly folder: string;
  /** A port, or an address and a port (`127.0.0.1:8080`); those of the web if absent. */
  readonly listen?: string | undefined;
  /** Whether the server can send files that were compressed with Brotli, where that is a module of its own. */
  readonly brotli: boolean;
  readonly rules: HostRules;
}

/** How a web server is told of a site. */
export interface ServerConfig {
  /** The server. */
  readonly name: string;
  /** All that the server must be told. Nothing in the rules can become more than an address or the value of a header. */
  readonly write: (site: ServerSite) => string;
}
