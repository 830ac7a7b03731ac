import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** Somebody who takes webhooks, and can be told to refuse them. */
export interface Receiver {
  readonly url: string;
  /** The ids of the messages that it took. */
  readonly taken: readonly string[];
  answerWith(status: number): void;
  stop(): void;
}

/** Starts a receiver on this machine. */
export async function startReceiver(): Promise<Receiver> {
  const taken: string[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    void text(request).then(() => {
      if (status < 300) taken.push(String(request.headers['webhook-id']));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`,
    taken,
    answerWith(answer) {
      status = answer;
    },
    stop: () => void server.close(),
  };
}
