import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { articleNumber } from '../faults/texts.ts';
import { held } from './held.ts';
import type { Answer, Who, World } from './world.ts';

const Accepted = z.object({ id: z.string() });
const Claims = z.object({ items: z.array(z.object({ id: z.string(), revision: z.int(), status: z.string() })) });
const Article = z.object({ ingestion: z.object({ state: z.string() }) });
const Stats = z.object({ total: z.int() });

/** Throws unless an answer has this status. */
export function answered({ status, body }: Answer, wanted: number, what: string): void {
  held(
    status === wanted,
    `${what} is answered with ${status} in place of ${wanted}: ${JSON.stringify(body).slice(0, 300)}`,
  );
}

/** Sends an article by its number; its id. */
export async function send(world: World, number: number): Promise<string> {
  const answer = await world.ask('ingest-bot', 'POST /v1/articles', { body: articleNumber(number, 1) });
  held(answer.status === 202 || answer.status === 200, `POST /v1/articles is answered with ${answer.status}`);
  return Accepted.parse(answer.body).id;
}

/** The state of an article's ingestion. */
export async function stateOf(world: World, id: string): Promise<string> {
  const answer = await world.ask('vera', `GET /v1/articles/${id}`);
  answered(answer, 200, `GET /v1/articles/${id}`);
  return Article.parse(answer.body).ingestion.state;
}

/** The claims of an article. */
export async function claimsOf(world: World, id: string) {
  const answer = await world.ask('vera', `GET /v1/articles/${id}/claims?sort=score`);
  answered(answer, 200, `GET /v1/articles/${id}/claims`);
  return Claims.parse(answer.body).items;
}

/** Takes an article in to its end; its claims. */
export async function takeIn(world: World, number: number) {
  const id = await send(world, number);
  await world.drain();
  const claims = await claimsOf(world, id);
  held(claims.length > 0, `the article ${id} has no claims`);
  return claims;
}

/** How many claims are counted. */
export async function counted(world: World): Promise<number> {
  return Stats.parse((await world.ask('vera', 'GET /v1/stats')).body).total;
}

/** Moves a claim; its answer. */
export async function move(
  world: World,
  as: Who,
  id: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const read = await world.ask('vera', `GET /v1/claims/${id}`);
  const { revision } = z.object({ revision: z.int() }).parse(read.body);
  return world.ask(as, `PATCH /v1/claims/${id}/verification`, { body, ifMatch: `"${revision}"` });
}

const toPublication: readonly (readonly [Who, Readonly<Record<string, unknown>>])[] = [
  ['alice', { action: 'take' }],
  [
    'alice',
    {
      ...{ action: 'propose', verdict: 'false', rationale: 'The records say otherwise.' },
      evidence: [{ url: 'https://records.example.net/1', title: 'Records', stance: 'refutes' }],
    },
  ],
  ['bob', { action: 'approve' }],
  ['erin', { action: 'publish' }],
];

/** Brings a claim from untouched to published. */
export async function publish(world: World, id: string): Promise<void> {
  for (const [as, body] of toPublication) answered(await move(world, as, id, body), 200, `${body['action']} by ${as}`);
}

/** Asks again until the answer is as it should be; throws what is the matter after half a minute. */
export async function until(is: () => Promise<boolean> | boolean, otherwise: string): Promise<void> {
  for (const end = Date.now() + 60_000; ; await wait(100)) {
    if (await is()) return;
    held(Date.now() < end, otherwise);
  }
}

/** Waits until all three followers of the stream have done with everything. */
export async function settled(world: World, claims: number): Promise<void> {
  await until(async () => (await counted(world)) === claims, `not all of ${claims} claims are counted after a minute`);
}

/** Has the log signed, as its schedule does every hour. */
export async function signLog(world: World): Promise<void> {
  await until(async () => {
    await world.functions.invoke('log', {});
    return world.functions.logOf('log').includes('checkpoint signed');
  }, 'the log is not signed');
}
