import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { articleNumber } from '../../faults/texts.ts';
import { ringsAt } from '../alarms.ts';
import { answered, claimsOf, counted, send, settled, stateOf, takeIn, until } from '../desk.ts';
import type { Drill } from '../drill.ts';
import { held } from '../held.ts';
import { commandOf } from '../runbook.ts';
import type { World } from '../world.ts';

/** What a function is told by a deployment that names a table that is not there. */
export const wrongTable = { TABLE: 'no-such-table' } as const;

const Failed = z.object({
  items: z.array(z.object({ ingestion: z.object({ failure: z.object({ code: z.string() }) }) })),
});
const Results = z.array(
  z.object({ articles: z.array(z.string()), failure: z.object({ code: z.string() }).nullable() }),
);

async function claimsOfAll(world: World, ids: readonly string[]): Promise<number> {
  let claims = 0;
  for (const id of ids) claims += (await claimsOf(world, id)).length;
  return claims;
}

/** Uploads wait while whatever reads them is killed in the middle of it. */
const oldestMessage: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { ApproximateAgeOfOldestMessage: 1800 }, { ApproximateAgeOfOldestMessage: 60 });
  const world = await open();
  const ids = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => send(world, number)));
  const reading = world.drain();
  await wait(300);
  await world.functions.kill('ingest');
  await reading;
  for (const id of ids) held((await stateOf(world, id)) === 'ready', `the article ${id} was not read`);
  await settled(world, await claimsOfAll(world, ids));
  return { done: 'six uploads; ingest killed while it read them', held: `all six read, each claim once; ${rang}` };
};

const deadUploads: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(
    await alarm(),
    { ApproximateNumberOfMessagesVisible: 1 },
    { ApproximateNumberOfMessagesVisible: 0 },
  );
  const world = await open();
  world.functions.deploy('ingest', wrongTable);
  const id = await send(world, 1);
  await world.drain();
  held((await world.place.uploads.dead()) === 1, 'the upload does not lie in the dead letters');
  held((await stateOf(world, id)) !== 'ready', 'the article was read by what cannot read it');
  world.functions.deploy('ingest');
  const said = await world.operate(commandOf('dead-uploads', 'redrive'));
  held(said.code === 0, said.text);
  await world.drain();
  const claims = (await claimsOf(world, id)).length;
  await world.operate(commandOf('dead-uploads', 'redrive'));
  await takeIn(world, 1);
  held((await claimsOf(world, id)).length === claims, 'reading again made claims twice');
  await settled(world, claims);
  return {
    done: 'ingest deployed with a table that is not there: five receptions, dead letter',
    held: `redrive ("${said.text.split('\n')[0]}"): read, ${claims} claims, the same when read again; ${rang}`,
  };
};

const unreadable = [
  ['locked.pdf', 'application/pdf', '%PDF-1.7\nnothing that a PDF has'],
  ['empty.html', 'text/html', '<html><body></body></html>'],
  [
    'odd.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'PK\u0003\u0004 and no archive',
  ],
] as const;

const failedArticles: Drill = async ({ world: open, alarm }) => {
  const world = await open();
  for (const [name, contentType, text] of unreadable) {
    await world.place.objects.put(`dropped/${name}`, Buffer.from(text), { contentType });
  }
  await world.drain();
  const answer = await world.ask('vera', 'GET /v1/articles?state=failed');
  const codes = Failed.parse(answer.body).items.map(({ ingestion }) => ingestion.failure.code);
  held(codes.length === unreadable.length, `${codes.length} articles are listed as failed`);
  held((await world.place.uploads.dead()) === 0, 'what failed in words lies in the dead letters');
  const failed = world.functions.measured('ingest', 'FailedArticles').reduce((sum, value) => sum + value, 0);
  const rang = ringsAt(await alarm(), { FailedArticles: 7 * failed }, { FailedArticles: failed });
  await world.place.objects.put('dropped/locked.pdf', Buffer.from(articleNumber(4, 1).text), {
    contentType: 'text/plain',
  });
  await world.drain();
  return { done: `three files that nothing can read`, held: `listed with ${codes.join(', ')}, none dead; ${rang}` };
};

async function putArchive(world: World): Promise<readonly { readonly Key: string; readonly Size: number }[]> {
  const bodies = [11, 12, 13].map((number) => JSON.stringify(articleNumber(number, 1)));
  const files = [...bodies, '{"text": '].map((text, at) => ({ Key: `backfill/${at}.json`, text }));
  for (const { Key, text } of files) {
    await world.place.objects.put(Key, Buffer.from(text), { contentType: 'application/json' });
  }
  return files.map(({ Key, text }) => ({ Key, Size: text.length }));
}

const failedBackfill: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { ExecutionsFailed: 1 }, { ExecutionsFailed: 0 });
  const world = await open();
  const Items = await putArchive(world);
  world.functions.deploy('backfill', wrongTable);
  const first = await world.functions.invoke('backfill', { Items }).then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error ? error.name : 'something'),
  );
  held(first === 'BatchFault', `a batch that meets a fault throws ${first}`);
  world.functions.deploy('backfill');
  const results = Results.parse(await world.functions.invoke('backfill', { Items }));
  const refused = results.filter(({ failure }) => failure !== null);
  held(results.length === 4 && refused.length === 1, `the batch came to ${JSON.stringify(results)}`);
  const ids = results.filter(({ failure }) => failure === null).flatMap(({ articles }) => articles);
  const claims = await claimsOfAll(world, ids);
  await world.functions.invoke('backfill', { Items });
  held((await claimsOfAll(world, ids)) === claims, 'the archive was read twice into the table');
  await settled(world, claims);
  return {
    done: 'an archive of four, one broken, read by a function whose table is not there',
    held: `run again: three read, one failed in words, ${claims} claims, the same a third time; ${rang}`,
  };
};

const nothingCameIn: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), {}, { ReadyArticles: 1 });
  const world = await open();
  const where = commandOf('nothing-came-in', 'where');
  const { url } = articleNumber(1, 1);
  const before = await world.operate(where, { address: url });
  held(before.text.includes('is not known'), `where says of an article that never came: ${before.text}`);
  const claims = await takeIn(world, 1);
  await settled(world, claims.length);
  await until(
    async () => (await world.operate(where, { address: url })).text.includes('Nothing is wrong'),
    'where finds something wrong',
  );
  held(world.functions.measured('ingest', 'ReadyArticles').length > 0, 'ingest wrote no metric of what it read');
  return {
    done: 'nothing sent, then an article',
    held: `where said first that it is not known, then that nothing is wrong; ${rang}`,
  };
};

const readAnArchive: Drill = async ({ world: open }) => {
  const world = await open();
  const Items = await putArchive(world);
  held((await world.drain()) === 0, 'the queue took objects of the archive');
  const results = Results.parse(await world.functions.invoke('backfill', { Items }));
  held(results.length === Items.length, 'not every object has a line among the results');
  const claims = await claimsOfAll(
    world,
    results.filter(({ failure }) => failure === null).flatMap(({ articles }) => articles),
  );
  await settled(world, claims);
  return {
    done: 'four files under backfill/',
    held: `left alone by the queue; ${results.length} results, ${await counted(world)} claims`,
  };
};

const machineSends: Drill = async ({ world: open }) => {
  const world = await open();
  const body = { text: 'The bridge cost 40 million crowns, the mayor said on Friday.' };
  answered(await world.ask('ingest-bot', 'POST /v1/articles', { body }), 202, 'an article of the machine');
  answered(await world.ask('ingest-bot', 'GET /v1/claims'), 403, 'a look of the machine into the queue');
  answered(await world.ask(null, 'POST /v1/articles', { body }), 401, 'an article of nobody');
  await world.drain();
  return {
    done: 'the article of the section, sent with a machine’s token, another’s, none',
    held: 'taken; 403 for all else; 401',
  };
};

/** What comes in, and how. */
export const uploadDrills = {
  'oldest-message': oldestMessage,
  'dead-uploads': deadUploads,
  'failed-articles': failedArticles,
  'failed-backfill': failedBackfill,
  'nothing-came-in': nothingCameIn,
  'To read an archive': readAnArchive,
  'To let a machine send articles': machineSends,
} as const satisfies Readonly<Record<string, Drill>>;
