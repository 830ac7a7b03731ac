import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';

/** How long a function is told that an invocation may take, in ms. */
const deadline = 30_000;

const Failure = z.object({ errorType: z.string(), errorMessage: z.string() });

interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** Lambda's Runtime API for one function process: it asks for events and posts answers. */
export interface RuntimeApi {
  /** `host:port`, as AWS_LAMBDA_RUNTIME_API has it. */
  readonly address: string;
  /** Hands an event to the function; the function's own error rejects. */
  invoke(event: unknown): Promise<unknown>;
  /** Rejects everything that waits for an answer. */
  abandon(reason: Error): void;
  stop(): void;
}

/** Starts a Runtime API on a free port of this machine. */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let idle: ServerResponse | undefined;

  function hand(): void {
    const invocation = waiting[0];
    if (idle === undefined || invocation === undefined) return;
    waiting.shift();
    running.set(invocation.id, invocation);
    idle.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': String(Date.now() + deadline),
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:local:000000000000:function:local',
    });
    idle.end(JSON.stringify(invocation.event));
    idle = undefined;
  }

  function abandon(reason: Error): void {
    for (const { fail } of [...waiting.splice(0), ...running.values()]) fail(reason);
    running.clear();
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace('/2018-06-01/runtime', '');
    if (path === '/invocation/next') {
      idle = response;
      hand();
      return;
    }
    const body: unknown = await json(request);
    response.writeHead(202).end();
    if (path === '/init/error') return abandon(asError(body));
    const [, id = '', outcome] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    const invocation = running.get(id);
    running.delete(id);
    if (outcome === 'response') invocation?.answer(body);
    else invocation?.fail(asError(body));
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: Error) => abandon(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `127.0.0.1:${port}`,
    invoke: (event) =>
      new Promise((answer, fail) => {
        waiting.push({ id: randomUUID(), event, answer, fail });
        hand();
      }),
    abandon,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function asError(body: unknown): Error {
  const { errorType, errorMessage } = Failure.parse(body);
  return Object.assign(new Error(errorMessage), { name: errorType });
}
