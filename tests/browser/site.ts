import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of the test site: its HTML, or a whole answer. */
export type SitePage = string | { type?: string; headers?: Record<string, string>; body: string };

/** A web site on this machine. */
export interface Site {
  url(path: string): string;
  set(path: string, page: SitePage): string;
  close(): Promise<void>;
}

/** Serves pages by path on a free port of the loopback address. */
export async function openSite(pages: Record<string, SitePage> = {}): Promise<Site> {
  const all = new Map(Object.entries(pages));
  const server: Server = createServer((request, response) => {
    const page = all.get(new URL(request.url ?? '/', 'http://site').pathname);
    if (page === undefined) return void response.writeHead(404).end();
    const { type = 'text/html; charset=utf-8', headers = {}, body } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  return {
    url,
    set(path, page) {
      all.set(path, page);
      return url(path);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
