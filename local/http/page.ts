import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { addressOf } from './target.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The page may load from, and talk to, nothing but the place it came from. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const guards = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

/** Serves the built page: its files as they are, and its first file for every address that only it knows. */
export type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Opens the page built into `folder`; null where none is. */
export async function openPage(folder: string): Promise<Page | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).replaceAll(sep, '/')}`, path]),
  );
  const first = files.get('/index.html');
  if (first === undefined) return null;
  return async (request, response) => {
    const { pathname } = addressOf(request.url);
    const path = files.get(pathname) ?? (extname(pathname) === '' ? first : undefined);
    if (path === undefined) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    const kept = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    const type = types[extname(path)] ?? 'application/octet-stream';
    const content = await readFile(path);
    response.writeHead(200, { ...guards, 'content-type': type, 'cache-control': kept });
    response.end(request.method === 'HEAD' ? undefined : content);
  };
}
