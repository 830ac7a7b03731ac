import { createServer, type Server } from 'node:http';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcementOf, type CloudEvent } from '../../../claims/events/cloud-event.ts';
import { deliver } from '../../../lambdas/webhooks/deliver.ts';
import { openPost } from '../../../lambdas/webhooks/post.ts';
import { newSecret } from '../../../lambdas/webhooks/sign.ts';
import { appendAnnouncements, lastPlace, placeBefore } from '../../../store/announcements/announcements.ts';
import type { Webhook } from '../../../store/announcements/webhook.ts';
import { addWebhook, changeWebhook, listDeadLetters, readWebhook } from '../../../store/announcements/webhooks.ts';
import { storedClaim } from '../../builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { reviewed, toPublication } from '../../reviewed.ts';

const dynamodb = useEmbeddedDynamoDb();
const start = new Date('2026-05-04T12:00:00.000Z').getTime();
const minute = 60_000;
const day = 24 * 60 * minute;

/** A receiver that answers as it is told, and keeps what it took. */
class Receiver {
  readonly taken: string[] = [];
  readonly messages: { readonly headers: Record<string, string>; readonly body: string }[] = [];
  tries = 0;
  answer: (tries: number) => number = () => 204;
  #server: Server | undefined;
  url = '';

  async open(): Promise<void> {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const status = this.answer(++this.tries);
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        );
        this.messages.push({ headers, body });
        if (status < 300) this.taken.push(String(request.headers['webhook-id']));
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${Object(this.#server.address()).port}/hook`;
  }

  close(): void {
    this.#server?.close();
  }
}

const receivers: Receiver[] = [];
afterAll(() => {
  for (const receiver of receivers) receiver.close();
});

async function receiver(): Promise<Receiver> {
  const opened = new Receiver();
  await opened.open();
  receivers.push(opened);
  return opened;
}

/** The announcements of a claim on its way to publication. */
function eventsOf(text: string): readonly CloudEvent[] {
  const { claim, events } = reviewed(storedClaim(text), ...toPublication);
  const setting = { claimId: claim.id, origin: 'https://desk.example', requestId: null };
  return events.map((event) => announcementOf(event, setting)).filter((event) => event !== null);
}

let names = 0;
async function subscribed(url: string, given: Partial<Webhook> = {}): Promise<Webhook> {
  names++;
  const webhook: Webhook = {
    ...{ id: `w-${names}`, url, events: ['claimtrail.claim.moved', 'claimtrail.check.published'] },
    secrets: [{ secret: newSecret(), until: null }],
    ...{
      state: 'active',
      position: await lastPlace(await table()),
      attempts: 0,
      failingSince: null,
      nextAttemptAt: null,
    },
    ...{ lastDeliveredAt: null, lastFailure: null, delivered: 0, dead: 0, workingUntil: null, revision: 1 },
    ...{ recent: [], createdAt: new Date(start).toISOString(), createdBy: 'erin' },
    ...given,
  };
  await addWebhook(await table(), webhook);
  return webhook;
}

let opened: ReturnType<typeof dynamodb.table> | undefined;
function table() {
  opened ??= dynamodb.table();
  return opened;
}

async function run(at: number): Promise<Awaited<ReturnType<typeof deliver>>> {
  const now = () => new Date(at);
  return deliver({ table: await table(), post: openPost(['127.0.0.1']), now, until: new Date(at + minute) });
}

async function announce(text: string, at: number): Promise<readonly string[]> {
  const events = eventsOf(text);
  await appendAnnouncements(await table(), events, new Date(at));
  return events.map(({ id }) => id);
}

async function end({ id }: Webhook): Promise<void> {
  await changeWebhook(await table(), id, (webhook) => ({ ...webhook, state: 'deleted' }));
}

describe('webhooks', () => {
  beforeAll(() => table());

  it('get each event once and in order, though two attempts fail', async () => {
    const to = await receiver();
    const webhook = await subscribed(to.url);
    to.answer = (tries) => (tries === 2 || tries === 3 ? 500 : 204);
    const ids = await announce('The ferry carried 90 000 people.', start);
    await announce('The ferry carried 90 000 people.', start);
    for (let at = start; at < start + 5 * minute; at += 5000) await run(at);
    expect(to.taken).toEqual(ids);
    expect(to.tries).toBe(ids.length + 2);
    expect(await readWebhook(await table(), webhook.id)).toMatchObject({
      delivered: ids.length,
      attempts: 0,
      state: 'active',
    });
    const { recent = [] } = (await readWebhook(await table(), webhook.id)) ?? {};
    expect(recent.map(({ event, failure }) => [event, failure]).toReversed()).toEqual([
      [ids[0], null],
      [ids[1], 'it answered 500'],
      [ids[1], 'it answered 500'],
      ...ids.slice(1).map((id) => [id, null]),
    ]);
    await end(webhook);
  });

  it('are signed as the official library checks it, by both secrets while one is changed for the other', async () => {
    const to = await receiver();
    const [old, fresh] = [newSecret(), newSecret()];
    const secrets = [
      { secret: fresh, until: null },
      { secret: old, until: new Date(Date.now() + day).toISOString() },
    ];
    const webhook = await subscribed(to.url, { secrets });
    await announce('The bridge cost 3 million crowns.', start);
    await run(Date.now());
    const [message] = to.messages;
    for (const secret of [old, fresh]) {
      expect(new Verifier(secret).verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({
        specversion: '1.0',
      });
    }
    expect(() => new Verifier(newSecret()).verify(message?.body ?? '', message?.headers ?? {})).toThrow();
    expect(message?.headers['content-type']).toMatch(/^application\/cloudevents\+json/);
    await end(webhook);
  });

  it('that were down for a day get all by replay, and those that fail for three days are stopped', async () => {
    const to = await receiver();
    const webhook = await subscribed(to.url);
    const ids = await announce('The mayor sold the harbour.', start + day);
    to.answer = () => 503;
    for (let at = start + day; at < start + 2 * day; at += 30 * minute) await run(at);
    expect(to.taken).toEqual([]);
    expect(await readWebhook(await table(), webhook.id)).toMatchObject({
      state: 'active',
      lastFailure: { message: 'it answered 503' },
    });
    for (let at = start + 2 * day; at < start + 5 * day; at += 60 * minute) await run(at);
    const stopped = await readWebhook(await table(), webhook.id);
    expect(stopped).toMatchObject({ state: 'stopped', dead: 1 });
    expect(await listDeadLetters(await table(), webhook.id)).toMatchObject([{ message: 'it answered 503' }]);
    const tries = to.tries;
    await run(start + 6 * day);
    expect(to.tries).toBe(tries);

    to.answer = () => 204;
    const position = await placeBefore(await table(), new Date(start + day));
    await changeWebhook(await table(), webhook.id, (known) => ({
      ...known,
      position,
      state: 'active',
      failingSince: null,
      nextAttemptAt: null,
    }));
    await run(start + 6 * day);
    expect(to.taken).toEqual(ids);
    await end(webhook);
  });

  it('get what they asked for alone, and one that fails holds up nobody else', async () => {
    const [good, bad] = [await receiver(), await receiver()];
    bad.answer = () => 410;
    const webhooks = [
      await subscribed(bad.url),
      await subscribed(good.url, { events: ['claimtrail.check.published'] }),
    ];
    const ids = await announce('Burglaries fell by 18 percent.', start + 7 * day);
    await run(start + 7 * day);
    expect(good.taken).toEqual(ids.slice(-1));
    expect(await readWebhook(await table(), webhooks[0]?.id ?? '')).toMatchObject({ state: 'stopped' });
    for (const webhook of webhooks) await end(webhook);
  });

  it('are sent to public addresses alone', async () => {
    const to = await receiver();
    const sent = await openPost()(to.url, {}, '{}');
    expect(sent).toMatchObject({ kind: 'failed', message: expect.stringContaining('127.0.0.1') });
    expect(to.tries).toBe(0);
  });

  it('are never sent to by two at once', async () => {
    const to = await receiver();
    const webhook = await subscribed(to.url);
    const ids = await announce('The school has 400 pupils.', start + 8 * day);
    await Promise.all(Array.from({ length: 5 }, () => run(start + 8 * day)));
    expect(to.taken).toEqual(ids);
    await end(webhook);
  });
});
