import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Answer } from './answer.ts';
import { compress } from './compress.ts';
import { corsHeaders } from './cors.ts';
import { type ProblemBody, type ProblemExtras, type ProblemKinds, problemBody } from './problem.ts';
import type { HttpRequest } from './request.ts';
import type { Reply } from './route.ts';
import { type Written, written } from './written.ts';

/** Turns what a route says into what the gateway sends. */
export function respond<Code extends string>(
  reply: Reply<Code>,
  request: HttpRequest,
  { problems, pageOrigin, guards = securityHeaders }: Responding<Code>,
): APIGatewayProxyStructuredResultV2 {
  const { statusCode, headers, body } =
    reply.kind === 'problem' ? ofProblem(problemBody(reply, problems, request.id), reply) : ofAnswer(reply);
  const sent = {
    ...guards,
    ...corsHeaders(request.headers['origin'], pageOrigin),
    'x-request-id': request.id,
    ...headers,
  };
  if (body === null || request.method === 'HEAD') return { statusCode, headers: sent };
  if (body instanceof Uint8Array) {
    return { statusCode, headers: sent, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
  }
  return compress({ statusCode, headers: sent, body }, request.headers['accept-encoding']);
}

/** How an application answers. */
interface Responding<Code extends string> {
  readonly problems: ProblemKinds<Code>;
  readonly pageOrigin: string | undefined;
  /** Headers of every answer that brings none of its own by these names. */
  readonly guards?: Readonly<Record<string, string>> | undefined;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Written | Uint8Array | null;
}

function ofProblem(body: ProblemBody, { headers }: ProblemExtras): Response {
  return {
    statusCode: body.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: written(body),
  };
}

function ofAnswer({ status, body, contentType, headers }: Answer): Response {
  if (body === null) return { statusCode: status, headers, body };
  return {
    statusCode: status,
    headers: { 'content-type': contentType, ...headers },
    body: body instanceof Uint8Array ? body : written(body),
  };
}

/** Sent with every answer; the reference brings a policy of its own. */
const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-site',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const;
