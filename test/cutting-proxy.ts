import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A way to a DynamoDB that loses answers: what was asked is done, and the connection is cut before it is said. */
export interface CuttingProxy {
  readonly endpoint: string;
  /** Cuts the next so many answers to this operation, and gives the requests that it let through so far. */
  cut(operation: string, times: number): readonly string[];
  stop(): Promise<void>;
}

/** Starts a proxy before the DynamoDB at `endpoint`. */
export async function startCuttingProxy(endpoint: string): Promise<CuttingProxy> {
  const passed: string[] = [];
  const toCut = new Map<string, number>();
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await text(incoming);
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
    const { method, url, headers } = incoming;
    const onward = request(new URL(url ?? '/', endpoint), { method, headers }, async (answer) => {
      const said = await text(answer);
      passed.push(`${operation} ${body}`);
      const left = toCut.get(operation) ?? 0;
      toCut.set(operation, left - 1);
      if (left > 0) incoming.socket.destroy();
      else outgoing.writeHead(answer.statusCode ?? 500, answer.headers).end(said);
    });
    onward.end(body);
  };
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    cut: (operation, times) => {
      toCut.set(operation, times);
      return passed;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
