import type { Written } from './written.ts';

/** An answer with its text. */
export interface TextResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Written;
}

/** An answer as the gateway takes it: as text, or as bytes in base64. */
export interface GatewayResult {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly isBase64Encoded?: true;
}

/** Shorter bodies go in one packet anyway. */
const leastBytes = 1400;

/**
 * The answer, gzipped where the caller takes that. It is done here because neither the gateway nor CloudFront does it:
 * CloudFront compresses only what it may keep, and it keeps no answer of the API.
 */
export function compress({ statusCode, headers, body }: TextResult, accepted = ''): GatewayResult {
  const { text } = body;
  if (Buffer.byteLength(text) < leastBytes) return { statusCode, headers: { ...headers }, body: text };
  const vary = headers['vary'] === undefined ? 'Accept-Encoding' : `${headers['vary']}, Accept-Encoding`;
  if (!takesGzip(accepted)) return { statusCode, headers: { ...headers, vary }, body: text };
  return {
    statusCode,
    headers: { ...headers, vary, 'content-encoding': 'gzip' },
    body: body.gzipped(),
    isBase64Encoded: true,
  };
}

function takesGzip(accepted: string): boolean {
  return accepted.split(',').some((entry) => {
    const [coding = '', ...parameters] = entry.toLowerCase().split(';');
    return ['gzip', '*'].includes(coding.trim()) && !parameters.some((one) => Number(one.trim().slice(2)) === 0);
  });
}
