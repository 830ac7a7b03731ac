import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CannotStart } from '../cannot-start.ts';
import { targetOf } from './target.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A server that holds its port from the start and answers 503 until it is told how to answer. */
export interface HttpServer {
  readonly port: number;
  answerWith(answer: Answer): void;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1; throws CannotStart where the port is taken. Port 0 takes any that is free. */
export async function listen(port: number): Promise<HttpServer> {
  let answer: Answer = (_request, response) => response.writeHead(503, { 'retry-after': '1' }).end('starting\n');
  const server = createServer((request, response) => {
    if (!isOurs(request)) {
      return void response.writeHead(421, { 'content-type': 'text/plain' }).end('Ask 127.0.0.1 by its own name.\n');
    }
    const target = targetOf(request.url ?? '/');
    if (target === null) {
      return void response.writeHead(400, { 'content-type': 'text/plain' }).end('The target is no address.\n');
    }
    request.url = target;
    void Promise.resolve()
      .then(() => answer(request, response))
      .catch((error: unknown) => fail(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(unavailable(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    answerWith(next) {
      answer = next;
    },
    close: () => close(server),
  };
}

/** A page elsewhere that has its name point to 127.0.0.1 could otherwise have tokens of this machine's issuer. */
function isOurs(request: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '');
}

function unavailable(port: number, cause: Error): CannotStart {
  const code = 'code' in cause ? cause.code : cause.message;
  const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be had (${code})`;
  return new CannotStart(
    `Port ${port} ${why}: stop what has it, or choose another, as in PORT=${port + 100} npm start.`,
    { cause },
  );
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC' && !response.headersSent) {
    response.writeHead(507, { 'content-type': 'text/plain', 'retry-after': '60' });
    return void response.end('The disk is full: nothing can be written until there is room.\n');
  }
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
  response.end('Internal Server Error\n');
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
