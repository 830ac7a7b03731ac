import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Objects } from '../lambdas/shared/objects.ts';
import type { LocalFunction } from './function.ts';
import { type KeptExports, sendDownload } from './http/downloads.ts';
import { throughGateway } from './http/gateway.ts';
import type { Page } from './http/page.ts';
import type { Answer } from './http/server.ts';
import { takeUpload } from './http/uploads.ts';

export interface RoutesOptions {
  readonly api: LocalFunction;
  /** Answers what anybody may read. */
  readonly record: LocalFunction;
  readonly issuer: Answer;
  readonly uploads: { readonly objects: Objects; readonly secret: Uint8Array };
  /** Exports that were asked for. */
  readonly exports: KeptExports;
  /** Null where the page is not built; its place then has the API's documentation. */
  readonly page: Page | null;
  /** What the page reads at `/config.json`. */
  readonly config: Readonly<Record<string, unknown>>;
}

const api = /^\/((v1|log)(\/|$)|openapi\.json$|docs(\/|$)|healthz$)/;

/** What is published, for readers and machines. */
const record = /^\/(checks|corrections|method|mcp)(\/|$)|^\/(embed|feeds)\//;

/** Who answers what, on the one port: issuer, uploads, page; and everything else the API, through the gateway. */
export function routesOf(options: RoutesOptions): Answer {
  return (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path === '/oidc' || path.startsWith('/oidc/')) return options.issuer(request, response);
    if (path.startsWith('/uploads/')) return takeUpload(options.uploads, request, response);
    if (path.startsWith('/downloads/')) return sendDownload(options.exports, request, response);
    if (path === '/config.json') return sendConfig(options.config, response);
    if (api.test(path)) return throughGateway(options.api, request, response);
    if (record.test(path)) return throughGateway(options.record, request, response);
    return showPage(options, request, response);
  };
}

function showPage({ page, api }: RoutesOptions, request: IncomingMessage, response: ServerResponse): unknown {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (page !== null && isRead) return page(request, response);
  if (request.url === '/' && isRead) return response.writeHead(302, { location: '/docs' }).end();
  return throughGateway(api, request, response);
}

function sendConfig(config: RoutesOptions['config'], response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
  response.end(JSON.stringify(config));
}
