import { once } from 'node:events';
import { connect } from 'node:net';
import type { Role } from '../../claims/vocabulary/review.ts';
import { type OwnStack, openStack } from '../load/stack.ts';
import { openTokens } from '../load/tokens.ts';

/** An answer with its time. */
export interface Heard {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly milliseconds: number;
}

/** A request: a role asks, and may send a body, as text or as what JSON is made of. */
export interface Request {
  readonly as?: Role;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A stack of its own, and whoever asks it. */
export interface StackClient {
  readonly stack: OwnStack;
  ask(request: string, more?: Request): Promise<Heard>;
  /** The first line of the answer to a first line that is sent as it stands. */
  askRaw(line: string): Promise<string>;
}

/** Starts a stack on an empty folder, with a person of each role. */
export async function openStackClient(): Promise<StackClient> {
  const stack = await openStack();
  const { api, issuer } = stack.running();
  const tokenOf = await openTokens(stack.data, issuer);
  const { hostname, port } = new URL(api);
  return {
    stack,
    async ask(request, { as, body, headers } = {}) {
      const [method = 'GET', path = '/'] = request.split(' ');
      const token = as === undefined ? {} : { authorization: `Bearer ${await tokenOf(`the-${as}`, as)}` };
      const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
      const began = performance.now();
      const answer = await fetch(new URL(path, api), {
        ...{ method, ...sent },
        headers: { ...token, 'content-type': 'application/json', ...headers },
      });
      const text = await answer.text();
      return { status: answer.status, text, headers: answer.headers, milliseconds: performance.now() - began };
    },
    async askRaw(line) {
      const socket = connect(Number(port), hostname);
      socket.write(`${line} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n\r\n`);
      let answer = '';
      socket.on('data', (chunk) => {
        answer += String(chunk);
      });
      await once(socket, 'close');
      return answer.split('\r\n', 1)[0] ?? '';
    },
  };
}

/** An answer in a few words: its status, and the code and the sentence of a problem. */
export function inShort({ status, text }: Pick<Heard, 'status' | 'text'>): string {
  const [, code] = /"code":"([^"]*)"/.exec(text) ?? [];
  const [, detail] = /"detail":"((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
  return [status, code, detail?.slice(0, 110)].filter((part) => part !== undefined).join(' ');
}
