import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../fit/random.ts';
import { type Answer, type Asked, answerOf, type Fault, isEventual, pick } from './fault.ts';

/** A way to a DynamoDB that fails as a network, a busy table and a replica do, by a seed. */
export interface FaultyProxy {
  /** The way of one caller, whose faults depend on nobody else's requests. */
  endpointFor(caller: string): string;
  /** From now on all goes well. */
  calm(): void;
  /** How often each fault was done so far. */
  readonly done: ReadonlyMap<Fault, number>;
  stop(): Promise<void>;
}

/** The number that a text always falls on. */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const character of parts.join('\u0000')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** Starts a proxy before the DynamoDB at `endpoint`. */
export async function startFaultyProxy(endpoint: string, seed: number): Promise<FaultyProxy> {
  const agent = new Agent({ keepAlive: true });
  const done = new Map<Fault, number>();
  const randoms = new Map<string, () => number>();
  const earlier = new Map<string, Answer>();
  let isCalm = false;

  async function onward({ operation, body }: Asked, headers: IncomingMessage['headers']): Promise<Answer> {
    const sent = { ...headers, 'content-length': String(Buffer.byteLength(body)) };
    const said = await new Promise<IncomingMessage>((resolve, reject) => {
      request(endpoint, { method: 'POST', headers: sent, agent }, resolve).on('error', reject).end(body);
    });
    const answer = { status: said.statusCode ?? 500, body: await text(said) };
    if (isEventual({ operation, body }) && answer.status === 200) earlier.set(body, answer);
    return answer;
  }

  async function reply(
    fault: Fault | null,
    asked: Asked,
    { random, headers }: { readonly random: () => number; readonly headers: IncomingMessage['headers'] },
  ): Promise<Answer> {
    const made = fault === null ? null : answerOf(fault, asked, { earlier, random });
    if (made !== null && 'status' in made) return made;
    const answer = await onward(made ?? asked, headers);
    return made === null ? answer : made.complete(answer);
  }

  /** The answer to a request; null where the connection is cut instead. */
  async function pass(incoming: IncomingMessage): Promise<Answer | null> {
    const caller = incoming.url ?? '/';
    const random = randoms.get(caller) ?? seededRandom(seedOf(seed, caller));
    randoms.set(caller, random);
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
    const asked = { operation, body: await text(incoming) };
    const fault = isCalm ? null : pick(asked, random);
    if (fault !== null) done.set(fault, (done.get(fault) ?? 0) + 1);
    if (fault === 'slow') await wait(5 + random() * 40);
    if (fault === 'cut-before') return null;
    const answer = await reply(fault, asked, { random, headers: incoming.headers });
    return fault === 'cut-after' ? null : answer;
  }

  const server = createServer((incoming, outgoing) => {
    void pass(incoming).then(
      (answer) => {
        if (answer === null) incoming.socket.destroy();
        else outgoing.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer.body);
      },
      () => incoming.socket.destroy(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpointFor: (caller) => `http://127.0.0.1:${port}/${caller}`,
    calm: () => {
      isCalm = true;
    },
    done,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
}
