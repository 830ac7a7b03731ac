import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { audience, startIssuer } from '../../issuer.ts';
import { gatewayEvent, type Sent } from './gateway-event.ts';

/** An answer with its body read. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies whose shape they assert
  readonly body: any;
}

/** Starts the API's exported handler with an issuer; `call` sends it gateway events. */
export async function startApi(settings: Readonly<Record<string, string>> = {}) {
  const issuer = await startIssuer();
  Object.assign(process.env, {
    TABLE: 'claimtrail',
    INBOX: 'file:///nowhere/',
    ISSUER: issuer.issuer,
    AUDIENCE: audience,
    PAGE_ORIGIN: 'https://desk.example.test',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    ...settings,
  });
  const { handler } = await import('../../../lambdas/api.ts');
  return {
    issuer,
    stop: () => issuer.stop(),
    async call(target: string, sent?: Sent): Promise<Received> {
      return received(await handler(gatewayEvent(target, sent)));
    },
  };
}

function received({ statusCode, headers, body }: APIGatewayProxyStructuredResultV2): Received {
  const json = String(headers?.['content-type'] ?? '').includes('json');
  return { status: statusCode ?? 200, headers: headers ?? {}, body: json ? JSON.parse(body ?? '') : body };
}
