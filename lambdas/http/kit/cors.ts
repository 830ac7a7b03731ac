/** What a page of another origin may send and read; the gateway and the handler both go by it. */
export const cors = {
  methods: ['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
  requestHeaders: ['authorization', 'content-type', 'if-match', 'idempotency-key'],
  responseHeaders: ['etag', 'location', 'retry-after', 'www-authenticate', 'x-request-id'],
  maxAgeSeconds: 3600,
} as const;

/** The headers that let the page's origin in, and no other. */
export function corsHeaders(
  origin: string | undefined,
  pageOrigin: string | undefined,
): Readonly<Record<string, string>> {
  if (pageOrigin === undefined) return {};
  if (origin !== pageOrigin) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': pageOrigin,
    'access-control-expose-headers': cors.responseHeaders.join(', '),
  };
}

/** The headers that answer a browser's question before the request proper. */
export function preflightHeaders(methods: readonly string[]): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': cors.requestHeaders.join(', '),
    'access-control-max-age': String(cors.maxAgeSeconds),
  };
}
