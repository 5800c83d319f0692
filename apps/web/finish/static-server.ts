/** A static host for the built folder: what any other would do, with the headers that a host should set. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createBrotliCompress, createGzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = /\.(html|css|js|json|csv|svg|xml|txt|webmanifest)$/;

/** What every answer carries; the policy on content stands in each page, as a meta tag cannot forbid framing. */
export const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "frame-ancestors 'none'",
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

async function fileOf(root: string, path: string): Promise<string | 'folder' | null> {
  const file = join(root, normalize(decodeURIComponent(path)));
  if (!file.startsWith(root)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return file;
  if (!found?.isDirectory()) return null;
  if (!path.endsWith('/')) return 'folder';
  const index = join(file, 'index.html');
  return (await stat(index).catch(() => null))?.isFile() ? index : null;
}

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `root` below `base`; port 0 takes a free one. */
export async function serve(root: string, port: number, base = ''): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : null;
    const file = inside === null ? null : await fileOf(root, inside).catch(() => null);
    if (file === 'folder') {
      response.writeHead(308, { location: `${pathname}/` }).end();
      return;
    }
    const shown = file ?? join(root, '404.html');
    const headers: Record<string, string> = {
      ...HEADERS,
      'content-type': TYPES[extname(shown)] ?? 'application/octet-stream',
    };
    headers['cache-control'] = shown.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    const accepts = String(request.headers['accept-encoding'] ?? '');
    const encoding = !COMPRESSED.test(shown)
      ? null
      : accepts.includes('br')
        ? 'br'
        : accepts.includes('gzip')
          ? 'gzip'
          : null;
    if (encoding !== null) headers['content-encoding'] = encoding;
    headers['vary'] = 'accept-encoding';
    response.writeHead(file === null ? 404 : 200, headers);
    const stream = createReadStream(shown).on('error', () => response.end());
    if (encoding === 'br') stream.pipe(createBrotliCompress({ params: { 1: 5 } })).pipe(response);
    else if (encoding === 'gzip') stream.pipe(createGzip()).pipe(response);
    else stream.pipe(response);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
