/** Sent with every answer; the page and the reference bring policies of their own. */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-site',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const;

/** The one place that says which other origin may call, and with what. */
export function corsHeaders(
  origin: string | undefined,
  pageOrigin: string | undefined,
): Readonly<Record<string, string>> {
  if (pageOrigin === undefined) return {};
  if (origin !== pageOrigin) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': pageOrigin,
    'access-control-expose-headers': 'ETag, Location, Retry-After, WWW-Authenticate, X-Request-Id',
  };
}

/** Answers a browser's question before the request proper. */
export function preflightHeaders(methods: readonly string[]): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': 'Authorization, Content-Type, If-Match, Idempotency-Key',
    'access-control-max-age': '3600',
  };
}
