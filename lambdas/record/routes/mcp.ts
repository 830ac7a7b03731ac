import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import type { Answer } from '../../http/kit/answer.ts';
import type { Route } from '../../http/kit/route.ts';
import type { RecordApplication, RecordRoute } from '../record-api.ts';

const Message = lazy(() => z.unknown());

/** The headers of the protocol that its handler reads. */
const passedOn = ['accept', 'content-type', 'mcp-protocol-version', 'mcp-method', 'mcp-name'] as const;

const route: Route<RecordApplication, undefined, undefined, unknown> = {
  operationId: 'askByMcp',
  method: 'POST',
  path: '/mcp',
  tag: 'Public record',
  summary: 'The record for models: an MCP server over stateless streamable HTTP',
  access: 'public',
  body: Message,
  answers: {},
  problems: [],
  async handle({ body, headers, url }, world): Promise<Answer> {
    const [{ createMcpHandler }, { recordServer }] = await Promise.all([
      import('@modelcontextprotocol/server'),
      import('../mcp/server.ts'),
    ]);
    const sent = passedOn.flatMap((name): [string, string][] =>
      headers[name] === undefined ? [] : [[name, headers[name]]],
    );
    const request = new Request(url, { method: 'POST', headers: sent, body: JSON.stringify(body) });
    const answered = await createMcpHandler(() => recordServer(world)).fetch(request);
    return {
      kind: 'answer',
      status: answered.status,
      body: await answered.text(),
      contentType: answered.headers.get('content-type') ?? 'application/json',
      headers: { 'cache-control': 'no-store' },
    };
  },
};

/** Models ask here; their library is loaded by the first that does. */
export const mcp: RecordRoute = route;
