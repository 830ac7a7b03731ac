import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { problems } from '../desk/problems.ts';
import type { Answer } from './answer.ts';
import { corsHeaders } from './cors.ts';
import { type Problem, problemDetails } from './problem.ts';
import type { HttpRequest } from './request.ts';
import { securityHeaders } from './security-headers.ts';

/** Turns what a route says into what the gateway sends. */
export function respond(
  reply: Answer | Problem,
  request: HttpRequest,
  pageOrigin: string | undefined,
): APIGatewayProxyStructuredResultV2 {
  const { statusCode, headers, body } = reply.kind === 'problem' ? ofProblem(reply, request) : ofAnswer(reply);
  return {
    statusCode,
    headers: {
      ...securityHeaders,
      ...corsHeaders(request.headers['origin'], pageOrigin),
      'x-request-id': request.id,
      ...headers,
    },
    ...(body === null || request.method === 'HEAD' ? {} : { body }),
  };
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

function ofProblem(problem: Problem, { id }: HttpRequest): Response {
  return {
    statusCode: problems[problem.code].status,
    headers: { 'content-type': 'application/problem+json', ...problem.headers },
    body: JSON.stringify(problemDetails(problem, id)),
  };
}

function ofAnswer({ status, body, contentType, headers }: Answer): Response {
  if (body === null) return { statusCode: status, headers, body };
  return {
    statusCode: status,
    headers: { 'content-type': contentType, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
