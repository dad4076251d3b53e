import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OutputPath } from '../model/paths.ts';
import { contentTypeOf } from '../serve/content-type.ts';
import { parseHostRules } from '../serve/host-rules.ts';
import { isAdmitted } from './admit.ts';
import type { ProblemView } from './describe-problems.ts';
import { openEventStream } from './event-stream.ts';
import { type Answer, findAnswer, type ServedSite } from './find-answer.ts';
import { selectHeaders } from './host-rules.ts';
import { listen, type WantedPort } from './listen.ts';
import { ownAddresses, scriptTag } from './own-addresses.ts';
import { writeProblemPage } from './problem-page.ts';
import { readTarget, type Target } from './read-target.ts';

/** What is shown: the last good site, if there is one, and what is wrong now. */
export interface Showing {
  /** Names the state of the site: another one, another name. */
  readonly build: string;
  readonly files?: ReadonlyMap<OutputPath, Uint8Array>;
  readonly problems: readonly ProblemView[];
}

/** A server for the newsroom, on this machine alone. */
export interface DeskServer {
  readonly port: number;
  /** Shows this from now on, and lets the open pages know. */
  show(showing: Showing): void;
  close(): void;
}

interface Desk extends Showing {
  readonly site: ServedSite;
}

const plain = 'text/plain; charset=utf-8';
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Opens the server; whoever asks before anything is shown waits for it. Rejects with ProblemError (exit 2) where no port is to be had. */
export async function openServer(
  wanted: WantedPort,
  script: Uint8Array,
  onFault: (error: unknown) => void,
): Promise<DeskServer> {
  const events = openEventStream();
  const first = Promise.withResolvers<void>();
  let desk: Desk | undefined;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    const target = judgeRequest(request, response, listening.port);
    if (!target) return;
    if (target.path === ownAddresses.script) return send(response, 200, 'text/javascript', script);
    if (target.path === ownAddresses.events && request.method === 'GET') return events.join(response);
    if (!desk) await first.promise;
    if (desk) answerWith(response, target, desk);
  };
  const listening = await listen(wanted, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      onFault(error);
      failWith(response);
    });
  });
  return {
    port: listening.port,
    show(showing) {
      desk = openDesk(showing);
      first.resolve();
      events.tell({ build: showing.build, problems: showing.problems });
    },
    close() {
      events.close();
      listening.close();
    },
  };
}

function openDesk(showing: Showing): Desk {
  const files = showing.files ?? new Map<OutputPath, Uint8Array>();
  const read = (path: string) => Buffer.from(files.get(path as OutputPath) ?? []).toString();
  const rules = parseHostRules({ headers: read('_headers'), redirects: read('_redirects') });
  return { ...showing, site: { files, rules } };
}

/** The target of a request that may be answered; the others have their answer. */
function judgeRequest(request: IncomingMessage, response: ServerResponse, port: number): Target | undefined {
  if (!isAdmitted(request.headers, port)) {
    send(response, 403, plain, 'This preview is for this machine alone.\n');
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    send(response, 405, plain, 'Pages can be read, and nothing else.\n');
  } else {
    const target = readTarget(request.url ?? '');
    if (!target) send(response, 400, plain, 'This is not an address that a page can have.\n');
    return target;
  }
  return undefined;
}

function answerWith(response: ServerResponse, target: Target, desk: Desk): void {
  if (!desk.files) {
    response.setHeader('content-security-policy', policy);
    return send(response, 500, contentTypeOf('index.html'), writeProblemPage(desk.problems, desk.build));
  }
  const answer = findAnswer(target, desk.site);
  if (!answer) return send(response, 404, plain, 'There is no such page.\n');
  if ('location' in answer) {
    response.setHeader('location', answer.location);
    return send(response, answer.status, plain, '');
  }
  sendFile(response, target, answer, desk);
}

function sendFile(
  response: ServerResponse,
  { path }: Target,
  file: Extract<Answer, { path: OutputPath }>,
  { site, build }: Desk,
): void {
  const headers = selectHeaders(site.rules, path);
  for (const [name, value] of headers) response.setHeader(name, value);
  const type = headers.get('content-type') ?? contentTypeOf(file.path);
  send(
    response,
    file.status,
    type,
    type.startsWith('text/html') ? addScript(file.content, build) : file.content,
  );
}

/** First in the head: it must have seen the page before other scripts change it. */
function addScript(content: Uint8Array, build: string): string {
  const html = Buffer.from(content).toString();
  const tag = scriptTag(build);
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + tag) : html + tag;
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.setHeader('content-type', type);
  response.setHeader('content-length', Buffer.byteLength(content));
  response.writeHead(status).end(content);
}

function failWith(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else send(response, 500, plain, 'The preview has made a mistake: the terminal says which.\n');
}
