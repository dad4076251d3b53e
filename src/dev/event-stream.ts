import type { ServerResponse } from 'node:http';

/** Pages that wait for news (Server-Sent Events). */
export interface EventStream {
  /** Lets a page listen; it is told the latest news at once. */
  join(response: ServerResponse): void;
  /** Tells all who listen, and whoever comes later. */
  tell(news: unknown): void;
  close(): void;
}

/** Opens a channel without news. */
export function openEventStream(): EventStream {
  const listeners = new Set<ServerResponse>();
  let latest = '';
  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
      response.write(`retry: 500\n\n${latest}`);
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      // Whoever says no more does not listen any more.
      response.req.socket.once('end', () => response.end());
    },
    tell(news) {
      latest = `data: ${JSON.stringify(news)}\n\n`;
      for (const response of listeners) response.write(latest);
    },
    close() {
      for (const response of listeners) response.end();
      listeners.clear();
    },
  };
}
