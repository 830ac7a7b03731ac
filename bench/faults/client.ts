import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { actions } from '../../claims/vocabulary/workflow.ts';
import type { Answered } from '../checker/check-table.ts';
import { gatewayEvent, type Sent } from './gateway-event.ts';
import { commandFor } from './moves.ts';

/** Everybody who asks the API for something, and what they were answered. */
export interface Asking {
  /** Sends an article until it is accepted. */
  send(article: object): Promise<void>;
  /** Waits until somebody who looks sees claims. */
  untilClaims(): Promise<void>;
  /** Looks for claims and moves some of them on. */
  review(name: string, random: () => number): Promise<void>;
  accepted(): readonly string[];
  /** What was answered to moves. */
  answers(): readonly Answered[];
  statuses(): ReadonlyMap<number, number>;
  /** Answers that nobody should get. */
  odd(): readonly string[];
}

/** What came back of a request: no answer where the API's process was killed, and the exception where there was one. */
export interface Heard {
  readonly answer: APIGatewayProxyStructuredResultV2 | null;
  readonly fault: unknown;
}

const movesEach = 8;
const patience = 400;

const Accepted = z.looseObject({ id: z.string() });
const Listed = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });
const Read = z.looseObject({ revision: z.int(), allowedActions: z.array(z.enum(actions)) });
const Stale = z.looseObject({ claim: Read });

interface Answer {
  readonly requestId: string;
  readonly status: number | null;
  readonly body: unknown;
}

/** A move that was refused as stale on the revision that is current. */
function wrongfullyStale({ requestId, body }: Answer, revision: number): readonly string[] {
  const current = Stale.parse(body).claim.revision;
  return current === revision ? [`${requestId}: revision ${revision} was said to be stale, and is current`] : [];
}

/** Opens the desk's clients. */
export function openClient(reach: (event: APIGatewayProxyEventV2) => Promise<Heard>): Asking {
  const accepted = new Set<string>();
  const answers: Answered[] = [];
  const statuses = new Map<number, number>();
  const odd: string[] = [];
  let requests = 0;

  async function ask(name: string, sent: Omit<Sent, 'requestId'>): Promise<Answer> {
    requests++;
    const requestId = `r-${requests}`;
    const headers = { ...sent.headers, authorization: name };
    const { answer: said, fault } = await reach(gatewayEvent({ ...sent, requestId, headers }));
    const status = said === null ? null : (said.statusCode ?? 200);
    statuses.set(status ?? 0, (statuses.get(status ?? 0) ?? 0) + 1);
    if (status === 500) odd.push(`${sent.method} ${sent.path} was answered with 500: ${String(fault)}`);
    return { requestId, status, body: JSON.parse(said?.body ?? 'null') };
  }

  /** The claims of some article, as a list shows them. */
  async function list(name: string, random: () => number) {
    const article = [...accepted][Math.floor(random() * accepted.size)];
    const { status, body } = await ask(name, { method: 'GET', path: '/v1/claims', query: `article=${article}` });
    return status === 200 ? Listed.parse(body).items : [];
  }

  async function move(name: string, id: string, random: () => number): Promise<void> {
    const read = await ask(name, { method: 'GET', path: `/v1/claims/${id}` });
    if (read.status !== 200) return;
    const { revision, allowedActions } = Read.parse(read.body);
    const choice = random() < 0.9 ? allowedActions : actions;
    const action = choice[Math.floor(random() * choice.length)];
    if (action === undefined) return;
    const sent = {
      method: 'PATCH',
      path: `/v1/claims/${id}/verification`,
      headers: { 'if-match': `"${revision}"` },
      body: JSON.stringify(commandFor(action, random)),
    };
    const times = random() < 0.1 ? 2 : 1;
    const made = await Promise.all(Array.from({ length: times }, () => ask(name, sent)));
    answers.push(...made);
    odd.push(...made.filter(({ status }) => status === 412).flatMap((answer) => wrongfullyStale(answer, revision)));
  }

  return {
    async send(article) {
      for (let tries = 0; tries < patience; tries++) {
        const { status, body } = await ask('ingest-bot', {
          method: 'POST',
          path: '/v1/articles',
          body: JSON.stringify(article),
        });
        if (status === null || status >= 500) continue;
        if (status >= 400) odd.push(`an article was refused with ${status}: ${JSON.stringify(body)}`);
        else accepted.add(Accepted.parse(body).id);
        return;
      }
      odd.push(`an article was not accepted in ${patience} tries`);
    },
    async untilClaims() {
      for (let tries = 0; tries < patience; tries++) {
        if ((await list('alice', () => 0)).length > 2) return;
        await new Promise((later) => setTimeout(later, 15));
      }
      odd.push('no claims were listed');
    },
    async review(name, random) {
      for (let made = 0; made < movesEach; made++) {
        const items = await list(name, random);
        const chosen = items[Math.floor(random() * items.length)];
        if (chosen !== undefined) await move(name, chosen.id, random);
      }
    },
    accepted: () => [...accepted],
    answers: () => answers,
    statuses: () => statuses,
    odd: () => odd,
  };
}
