import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Answer } from './answer.ts';
import { type Problem, problemDetails } from './problem.ts';
import { problems } from './problems.ts';
import type { HttpRequest } from './request.ts';
import { corsHeaders, securityHeaders } from './response-headers.ts';

/** Turns what a route says into what the gateway sends. */
export function respond(
  reply: Answer | Problem,
  request: HttpRequest,
  pageOrigin: string | undefined,
): APIGatewayProxyStructuredResultV2 {
  const common = {
    ...securityHeaders,
    ...corsHeaders(request.headers['origin'], pageOrigin),
    'x-request-id': request.id,
  };
  if (reply.kind === 'problem') {
    return {
      statusCode: problems[reply.code].status,
      headers: { ...common, 'content-type': 'application/problem+json', ...reply.headers },
      body: JSON.stringify(problemDetails(reply, request.id)),
    };
  }
  if (reply.body === null) return { statusCode: reply.status, headers: { ...common, ...reply.headers } };
  return {
    statusCode: reply.status,
    headers: { ...common, 'content-type': reply.contentType, ...reply.headers },
    body: typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body),
  };
}
