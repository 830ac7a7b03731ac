import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { addressOf } from './target.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Types that API Gateway hands on as text; every other body comes in base64. */
const textual = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded)|application\/[\w.-]+\+(json|xml))/;

/** The event of payload format 2.0 that API Gateway would make of a request. */
export function toGatewayEvent(request: IncomingMessage, body: Buffer, now: Date): APIGatewayProxyEventV2 {
  const url = addressOf(request.url);
  const { cookies, headers } = readHeaders(request);
  const isText = textual.test(headers['content-type'] ?? 'text/plain');
  const query = joinedQuery(url.searchParams);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies.length > 0 && { cookies }),
    headers: { ...headers, 'x-forwarded-proto': 'http' },
    ...(query && { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers['host'] ?? '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: gatewayTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body.byteLength > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.byteLength > 0 && !isText,
  };
}

/** What the client sent, and what the gateway says of the client. */
function readHeaders({ headersDistinct, socket }: IncomingMessage): {
  readonly cookies: string[];
  readonly headers: Record<string, string>;
} {
  const { cookie = [], ...others } = headersDistinct;
  const headers = Object.entries(others).map(([name, values]) => [name, (values ?? []).join(',')]);
  const forwarded = {
    'x-forwarded-for': socket.remoteAddress ?? '127.0.0.1',
    'x-forwarded-port': String(socket.localPort ?? ''),
    'x-forwarded-proto': 'http',
  };
  const asSent = Object.fromEntries(headers);
  return { cookies: cookie.flatMap((line) => line.split(/; */)), headers: { ...asSent, ...forwarded } };
}

function joinedQuery(parameters: URLSearchParams): Record<string, string> | null {
  const names = [...new Set(parameters.keys())];
  return names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join(',')]));
}

/** "23/Nov/2026:22:45:01 +0000", as the gateway writes it. */
function gatewayTime(now: Date): string {
  const day = String(now.getUTCDate()).padStart(2, '0');
  return `${day}/${months[now.getUTCMonth()]}/${now.getUTCFullYear()}:${now.toISOString().slice(11, 19)} +0000`;
}
