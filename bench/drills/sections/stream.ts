import * as z from 'zod';
import { ringsAt } from '../alarms.ts';
import { answered, claimsOf, counted, publish, send, settled, takeIn, until } from '../desk.ts';
import type { Drill } from '../drill.ts';
import { held } from '../held.ts';
import { type Receiver, startReceiver } from '../receiver.ts';
import { commandOf } from '../runbook.ts';
import type { Follower, World } from '../world.ts';
import { wrongTable } from './uploads.ts';

const Made = z.object({ id: z.string() });
const History = z.object({ items: z.array(z.object({ seq: z.int(), action: z.string() })) });
const dead = { ApproximateNumberOfMessagesVisible: 1 } as const;
const none = { ApproximateNumberOfMessagesVisible: 0 } as const;

/** Has a follower fail for as long as something is done, and until it has given something up. */
async function loseIt(world: World, follower: Follower, work: () => Promise<void>): Promise<void> {
  world.functions.deploy(follower, wrongTable);
  await work();
  await until(() => world.givenUp(follower) > 0, `${follower} gave nothing up`);
  world.functions.deploy(follower);
}

async function subscribe(world: World, { url }: Receiver): Promise<string> {
  const events = ['claimtrail.claim.moved', 'claimtrail.check.published'];
  const made = await world.ask('erin', 'POST /v1/webhooks', { body: { url, events } });
  answered(made, 201, 'a new webhook');
  return Made.parse(made.body).id;
}

const iteratorAge: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { IteratorAge: 600_000 }, { IteratorAge: 5_000 });
  const world = await open();
  await world.functions.hang('project');
  const id = await send(world, 1);
  await world.drain();
  const claims = await claimsOf(world, id);
  held((await counted(world)) === 0, 'claims were counted by what cannot count');
  world.functions.deploy('project');
  await settled(world, claims.length);
  held(world.givenUp('project') === 0, 'a record was given up meanwhile');
  return {
    done: 'the counting function hangs, an article taken in',
    held: `claims right, counts 0; mended, it caught up by itself to ${claims.length}; ${rang}`,
  };
};

const announcementsBehind: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { IteratorAge: 600_000 }, { IteratorAge: 5_000 });
  const world = await open();
  const receiver = await startReceiver();
  try {
    await subscribe(world, receiver);
    const [claim] = await takeIn(world, 1);
    await world.functions.hang('announce');
    await publish(world, claim?.id ?? '');
    await world.functions.invoke('errands', {});
    held(receiver.taken.length === 0, 'what was not announced was received');
    world.functions.deploy('announce');
    await until(async () => {
      await world.functions.invoke('errands', {});
      return receiver.taken.length >= 4;
    }, `a receiver was told ${receiver.taken.length} of four changes`);
    const twice = receiver.taken.length - new Set(receiver.taken).size;
    held(twice === 0, `${twice} changes were told twice`);
    return {
      done: 'the announcing function hangs, a claim published',
      held: `after it was mended, all ${receiver.taken.length} changes came, each once; ${rang}`,
    };
  } finally {
    receiver.stop();
  }
};

const deadRecords: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), dead, none);
  const world = await open();
  let claims = 0;
  await loseIt(world, 'project', async () => {
    claims = (await takeIn(world, 1)).length;
  });
  held((await counted(world)) < claims, 'the counts are right although their record was lost');
  const said = await world.operate(commandOf('dead-records', 'rebuild-stats'));
  held(said.code === 0, said.text);
  await settled(world, claims);
  world.purge('project');
  await settled(world, claims + (await takeIn(world, 2)).length);
  return {
    done: 'counting deployed with a table that is not there, until records were given up',
    held: `"${said.text}"; right afterwards too; ${rang}`,
  };
};

const deadAnnouncements: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), dead, none);
  const world = await open();
  const receiver = await startReceiver();
  try {
    await subscribe(world, receiver);
    const [claim] = await takeIn(world, 1);
    const id = claim?.id ?? '';
    await loseIt(world, 'announce', () => publish(world, id));
    await world.functions.invoke('errands', {});
    const lacking = receiver.taken.length;
    const { items } = History.parse((await world.ask('vera', `GET /v1/claims/${id}/history`)).body);
    const actions = items.toSorted((one, other) => one.seq - other.seq).map(({ action }) => action);
    held(actions.join() === 'take,propose,approve,publish', `the history has ${actions.join(', ')}`);
    world.purge('announce');
    held(world.givenUp('announce') === 0, 'the dead letters were not purged');
    return {
      done: 'announcing failed until changes were given up',
      held: `the receiver had ${lacking} of 4; the history has all 4 by seq; ${rang}`,
    };
  } finally {
    receiver.stop();
  }
};

const deadWebhooks: Drill = async ({ world: open, alarm }) => {
  const world = await open();
  const receiver = await startReceiver();
  try {
    const id = await subscribe(world, receiver);
    receiver.answerWith(410);
    const [claim] = await takeIn(world, 1);
    await publish(world, claim?.id ?? '');
    const read = async () =>
      z.looseObject({ state: z.string() }).parse((await world.ask('erin', `GET /v1/webhooks/${id}`)).body);
    await until(async () => {
      await world.functions.invoke('errands', {});
      return (await read()).state === 'stopped';
    }, 'the webhook of a receiver that is gone is not stopped');
    receiver.answerWith(204);
    answered(await world.ask('erin', `POST /v1/webhooks/${id}/test`), 200, 'a trial of the webhook');
    answered(
      await world.ask('erin', `PATCH /v1/webhooks/${id}`, { body: { state: 'active' } }),
      200,
      'PATCH of the webhook',
    );
    const since = new Date(Date.now() - 3_600_000).toISOString();
    answered(await world.ask('erin', `POST /v1/webhooks/${id}/replay`, { body: { since } }), 202, 'a replay');
    await until(async () => {
      await world.functions.invoke('errands', {});
      return new Set(receiver.taken).size >= 4;
    }, `the receiver has ${receiver.taken.length} of what it lacks`);
    const measured = world.functions.measured('errands', 'DeadWebhooks').length;
    held(measured > 0, 'no metric says that a webhook is stopped');
    const rang = ringsAt(await alarm(), { DeadWebhooks: 1 }, {});
    return {
      done: 'a receiver that answers 410',
      held: `stopped and measured; tried, set going and replayed, it has all ${new Set(receiver.taken).size - 1} changes; ${rang}`,
    };
  } finally {
    receiver.stop();
  }
};

const stoppedNotices: Drill = async ({ world: open, alarm }) => {
  const world = await open();
  const receiver = await startReceiver();
  try {
    const want = { by: 'webhook', url: receiver.url, about: ['assigned'] };
    answered(await world.ask('alice', 'PATCH /v1/inbox/notices', { body: want }), 200, 'PATCH /v1/inbox/notices');
    receiver.answerWith(410);
    const [claim] = await takeIn(world, 1);
    const read = await world.ask('vera', `GET /v1/claims/${claim?.id}`);
    const { revision } = z.object({ revision: z.int() }).parse(read.body);
    const assign = { body: { action: 'assign', assignee: 'alice' }, ifMatch: `"${revision}"` };
    answered(await world.ask('erin', `PATCH /v1/claims/${claim?.id}/verification`, assign), 200, 'assign');
    const state = async () =>
      z.object({ state: z.string() }).parse((await world.ask('alice', 'GET /v1/inbox/notices')).body).state;
    await until(async () => {
      await world.functions.invoke('errands', {});
      return (await state()) === 'stopped';
    }, `notices whose webhook is gone are not stopped`);
    const inbox = z.object({ items: z.array(z.unknown()) }).parse((await world.ask('alice', 'GET /v1/inbox')).body);
    held(inbox.items.length > 0, 'what waits is lost from the inbox');
    receiver.answerWith(204);
    answered(await world.ask('alice', 'PATCH /v1/inbox/notices', { body: want }), 200, 'choosing again');
    held((await state()) === 'active', 'choosing again does not start it again');
    const rang = ringsAt(await alarm(), { StoppedNotices: 1 }, {});
    return {
      done: 'the webhook of somebody’s notices answers 410',
      held: `stopped; what waits stands in the inbox; chosen again, active; ${rang}`,
    };
  } finally {
    receiver.stop();
  }
};

/** What follows the table's stream, and who is told of it. */
export const streamDrills = {
  'iterator-age': iteratorAge,
  'announcements-behind': announcementsBehind,
  'dead-records': deadRecords,
  'dead-announcements': deadAnnouncements,
  'dead-webhooks': deadWebhooks,
  'stopped-notices': stoppedNotices,
} as const satisfies Readonly<Record<string, Drill>>;
