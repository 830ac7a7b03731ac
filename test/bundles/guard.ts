import { createServer, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { GrantLine } from '../lib/grants.ts';
import type { Need } from './needs.ts';

/** A service behind the rights that one role has in the stack's template. */
export interface Guard {
  readonly url: string;
  /** What was asked for without a right to it. */
  readonly refused: readonly string[];
  stop(): void;
}

interface Guarded {
  /** Address of the service itself. */
  readonly to: string;
  readonly rights: readonly GrantLine[];
  readonly needsOf: (request: IncomingMessage, body: Buffer) => readonly Need[];
}

/** Stands before a service as IAM does: passes on what the role may do, and refuses the rest. */
export async function startGuard({ to, rights, needsOf }: Guarded): Promise<Guard> {
  const refused: string[] = [];
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked);
    const missing = needsOf(asked, body).filter(
      (need) => !rights.some(({ action, resource }) => action === need.action && resource === need.resource),
    );
    if (missing.length > 0) {
      refused.push(...missing.map(({ action, resource }) => `${action} on ${resource}`));
      const message = `not authorized to perform ${missing[0]?.action}`;
      answer.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      answer.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', message }));
      return;
    }
    const passed = request(new URL(asked.url ?? '/', to), { method: asked.method ?? 'GET', headers: asked.headers });
    passed.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    passed.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    refused,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
