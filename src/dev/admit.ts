import type { IncomingHttpHeaders } from 'node:http';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request comes from a page of this very server, or from somebody who typed its address. A page elsewhere could otherwise
 * read what is not published yet: under a name of its own that leads here (Host), or by loading a file of this site (Origin, Sec-Fetch-*).
 */
export function isAdmitted(headers: IncomingHttpHeaders, port: number): boolean {
  const hosts = loopbackNames.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  const host = headers.host?.toLowerCase();
  if (host === undefined || !hosts.includes(host)) return false;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const [site, mode] = [headers['sec-fetch-site'], headers['sec-fetch-mode']];
  return site === undefined || site === 'same-origin' || site === 'none' || isVisit(mode, headers);
}

/** A link from elsewhere may be followed, but not into a frame. */
function isVisit(mode: string | string[] | undefined, headers: IncomingHttpHeaders): boolean {
  return mode === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
