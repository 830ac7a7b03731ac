import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** What the API reads of a gateway event. */
export interface HttpRequest {
  readonly id: string;
  readonly method: string;
  /** As sent, still percent-encoded, without the stage. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly url: string;
}

/** Reads an API Gateway v2 event (payload format 2.0). */
export function readRequest(event: APIGatewayProxyEventV2): HttpRequest {
  const { requestContext, rawPath, rawQueryString } = event;
  const headers = Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const stage = `/${requestContext.stage}`;
  const path = rawPath.startsWith(`${stage}/`) ? rawPath.slice(stage.length) : rawPath;
  return {
    id: requestContext.requestId,
    method: requestContext.http.method,
    path,
    query: new URLSearchParams(rawQueryString),
    headers,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    url: `${headers['x-forwarded-proto'] ?? 'https'}://${headers['host'] ?? requestContext.domainName}${rawPath}`,
  };
}
