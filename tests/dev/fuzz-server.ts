import { openDice } from '../build/dice.ts';
import { askRaw } from './ask-raw.ts';
import { sampleFiles, sampleScript } from './sample-desk.ts';

const steps = [
  '..',
  '.',
  '',
  '%2e%2e',
  '%2E.',
  '%252e',
  '%2f',
  '%252f',
  '%5c',
  '\\',
  '%00',
  '%0d%0a',
  '%',
  '%ff',
  'world',
  'index.html',
  'assets',
  'site.abc.js',
  'etc',
  'passwd',
  '_headers',
  '.broadsheet',
  'desk.js',
  'content',
  'site.yaml',
  '%C3%A4%20b',
  'ä b',
  '~',
  '*',
  ':',
  '@',
  'package.json',
  'C:',
  'x'.repeat(5000),
  '?',
  '#',
  ';',
  '<script>',
  '\u0001',
  ' ',
];
const methods = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'get', 'CONNECT', 'OPTIONS', 'PRI', 'G\0T', ''];
const versions = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9', ''];
const prefixes = ['/', '/', '/', '', 'http://127.0.0.1/', 'file:///', '//', '\\', '/.', '\t/'];
const bodies = ['', '', 'x', '0\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n', '\0\0\0'];

/**
 * Sends so many odd requests to a server of the sample site. An answer for each that had bytes of something else in it, or that the server
 * did not give.
 */
export async function findFaults(port: number, count: number, seed: number): Promise<string[]> {
  const dice = openDice(seed);
  const pick = (texts: readonly string[]) => dice.any(texts) ?? '';
  const hosts = [
    `127.0.0.1:${port}`,
    `127.0.0.1:${port}`,
    `localhost:${port}`,
    `[::1]:${port}`,
    'evil.example',
    '',
    'a b',
  ];
  const headers = [
    '',
    '',
    'Connection: keep-alive',
    'Connection: upgrade\r\nUpgrade: websocket',
    'Origin: http://evil.example',
    'Expect: 100-continue',
    'Transfer-Encoding: chunked',
    'Content-Length: 5',
    'Content-Length: -1',
    'X-Forwarded-Host: evil.example',
    'Range: bytes=0-1',
    `X-Long: ${'y'.repeat(20_000)}`,
    'Bad Header',
    'Cookie: \u0001',
    'Accept-Encoding: gzip',
    'If-None-Match: *',
  ];
  const write = () => {
    const path = Array.from({ length: dice.below(5) }, () => pick(steps)).join(pick(['/', '/', '%2f', '']));
    const line = `${pick(methods)} ${pick(prefixes)}${path} ${pick(versions)}`;
    const request = `${line}\r\nHost: ${pick(hosts)}\r\n${pick(headers)}\r\n\r\n${pick(bodies)}`;
    return dice.below(20) === 0
      ? request.slice(dice.below(request.length))
      : request.replace(/\r\n\r\n\r\n/, '\r\n\r\n');
  };
  const faults: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    const request = write();
    const { text } = await askRaw(port, Buffer.from(request, 'utf8'));
    if (!isExpected(text)) faults.push(JSON.stringify([request.slice(0, 300), text.slice(0, 300)]));
  }
  return faults;
}

const script = '<script type="module" src="/.broadsheet/desk.js" data-build="b-1"></script>';
const pages = Object.entries(sampleFiles).map(([path, text]) =>
  Buffer.from(path.endsWith('.html') ? text.replace('<head>', `<head>${script}`) : text).toString('latin1'),
);
const hidden = ['_redirects', '_headers'].map((path) => sampleFiles[path] ?? '');
const known = new Set([...pages.filter((page) => !hidden.includes(page)), sampleScript]);

/** Every answer has nothing in it, a file of the site, or a few words without any of the request's. */
function isExpected(text: string): boolean {
  const bodies = text.split(/HTTP\/1\.1 \d{3} [^]*?\r\n\r\n/);
  return bodies.every((body) => known.has(body) || isPlain(body));
}

/** Nothing, an empty chunk, a sentence, or the beginning of the news. */
function isPlain(body: string): boolean {
  return /^(?:0\r\n\r\n)?$|^[A-Z][\w ,]+\.\n$|^\w+\r\nretry: 500\n\n/.test(body);
}
