import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { type LocalFunction, Unavailable } from '../function.ts';
import { readBody } from './body.ts';
import { toGatewayEvent } from './gateway-event.ts';

/** What a function may answer API Gateway with, payload format 2.0. */
const GatewayResult = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** What API Gateway takes at most. */
const mostGatewayBytes = 10 * 1024 * 1024;

/** Does for a request what API Gateway does: an event to the function, its result back; failures in the gateway's words. */
export async function throughGateway(
  api: LocalFunction,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, mostGatewayBytes);
  if (body === null) return refuse(response, 413, 'Request Entity Too Large');
  try {
    const result = GatewayResult.parse(await api.invoke(toGatewayEvent(request, body, new Date())));
    const content = Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8');
    const cookies = result.cookies.length > 0 ? { 'set-cookie': result.cookies } : {};
    const headers = Object.fromEntries(Object.entries(result.headers).map(([name, value]) => [name, String(value)]));
    response.writeHead(result.statusCode, { ...headers, ...cookies });
    response.end(request.method === 'HEAD' ? undefined : content);
  } catch (error) {
    if (error instanceof Unavailable) refuse(response, 503, 'Service Unavailable');
    else refuse(response, 500, 'Internal Server Error');
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  const later = status === 503 ? { 'retry-after': '2' } : {};
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...later });
  response.end(JSON.stringify({ message }));
}
