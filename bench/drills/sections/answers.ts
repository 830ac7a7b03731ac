import { startFaultyProxy } from '../../faults/faulty-proxy.ts';
import { ringsAt } from '../alarms.ts';
import { answered, claimsOf, counted, send, settled, signLog, stateOf, takeIn } from '../desk.ts';
import type { Drill } from '../drill.ts';
import { held } from '../held.ts';
import { commandOf } from '../runbook.ts';

const tableThrottles: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { WriteThrottleEvents: 10 }, { WriteThrottleEvents: 9 });
  const world = await open();
  const proxy = await startFaultyProxy(world.endpoint, 7);
  try {
    world.functions.deploy('ingest', { DYNAMODB_ENDPOINT: proxy.endpointFor('ingest') });
    const ids = await Promise.all([1, 2, 3, 4].map((number) => send(world, number)));
    await world.drain();
    let claims = 0;
    for (const id of ids) {
      held((await stateOf(world, id)) === 'ready', `the article ${id} was not read`);
      claims += (await claimsOf(world, id)).length;
    }
    await settled(world, claims);
    const faults = [...proxy.done].map(([fault, count]) => `${count} ${fault}`).join(', ');
    held(faults !== '', 'the way to the table failed nowhere');
    return {
      done: `four articles read through a way to the table that fails (${faults})`,
      held: `all read, ${claims} claims, each once; ${rang}`,
    };
  } finally {
    await proxy.stop();
  }
};

const failedBackup: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { NumberOfBackupJobsFailed: 1 }, {});
  const world = await open();
  const claims = await takeIn(world, 1);
  await settled(world, claims.length);
  await signLog(world);
  const copied = await world.operate(
    commandOf('To restore', 'table -- export').replace('claims-restored', '<TableName>'),
  );
  held(copied.code === 0, copied.text);
  await world.place.makeTable(world.table.client, 'claims-copy');
  const outputs = { TableName: 'claims-copy' };
  const brought = await world.operate(commandOf('To restore', 'table -- import claims.jsonl'), outputs);
  const whole = await world.operate(commandOf('To restore', 'verify-history'), outputs);
  held(brought.code === 0 && whole.code === 0, `${brought.text} ${whole.text}`);
  return {
    done: 'AWS Backup is not here: the copy made by hand, by the commands of “To restore”',
    held: `${brought.text.split(';')[0]}, whole in a table of its own; ${rang}`,
  };
};

const apiErrors: Drill = async ({ world: open, alarm }) => {
  const world = await open();
  await takeIn(world, 1);
  world.functions.deploy('api', { DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' });
  let faults = 0;
  for (let tries = 0; tries < 5; tries++) {
    if ((await world.ask('vera', 'GET /v1/claims')).status >= 500) faults++;
  }
  held(faults === 5, `${faults} of five requests failed although there was no table`);
  const lines = world.functions
    .logOf('api')
    .split('\n')
    .filter((line) => line.includes('"level":"ERROR"'));
  held(lines.length >= 5 && lines.every((line) => line.includes('requestId')), 'a fault has no line with its request');
  const [metric = ''] = (await alarm()).metrics;
  const rang = ringsAt(await alarm(), { [metric]: faults }, { [metric]: faults - 1 });
  world.functions.deploy('api');
  const again = await world.ask('vera', 'GET /v1/claims');
  answered(again, 200, 'the same request, after the table was back');
  return {
    done: 'the API cut off from its table',
    held: `${faults} answers of 5xx, each with a line and its request id; back, the same request is answered; ${rang}`,
  };
};

const edgeErrors: Drill = async ({ alarm }) => {
  const edge = await alarm();
  const [metric = ''] = edge.metrics;
  const rang = ringsAt(edge, { [metric]: edge.threshold }, { [metric]: edge.threshold - 1 });
  return { done: 'CloudFront is not here: its metric told to the alarm of the template', held: rang };
};

const refusedTokens: Drill = async ({ world: open, alarm }) => {
  const refused = await alarm();
  const [metric = ''] = refused.metrics;
  const rang = ringsAt(refused, { [metric]: 200 }, { [metric]: 199 });
  const world = await open();
  for (const path of ['/v1/claims', '/v1/stats', '/v1/articles', '/v1/webhooks']) {
    answered(await world.ask(null, `GET ${path}`), 401, `${path} without a token`);
  }
  answered(await world.ask('vera', 'GET /v1/claims'), 200, 'the same with a token');
  return { done: 'four doors tried without a token', held: `401 each, and 200 with one; ${rang}` };
};

const apiSlow: Drill = async ({ world: open, alarm }) => {
  const slow = await alarm();
  const [metric = ''] = slow.metrics;
  const rang = ringsAt(slow, { [metric]: 3000 }, { [metric]: 2999 });
  const world = await open();
  await takeIn(world, 1);
  const took: number[] = [];
  for (let request = 0; request < 40; request++) {
    const began = performance.now();
    answered(await world.ask('vera', 'GET /v1/claims?sort=score'), 200, 'the queue');
    took.push(performance.now() - began);
  }
  const worst = Math.max(...took);
  held(!slow.rings({ [metric]: worst }), `a request took ${Math.round(worst)} ms`);
  return { done: '40 looks into the queue, timed', held: `the slowest ${Math.round(worst)} ms; ${rang}` };
};

const functionThrottles: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { Throttles: 10 }, { Throttles: 9 });
  const world = await open();
  const ids = await Promise.all([1, 2, 3, 4, 5].map((number) => send(world, number)));
  await Promise.all([world.drain(), world.drain(), world.drain()]);
  let claims = 0;
  for (const id of ids) claims += (await claimsOf(world, id)).length;
  await settled(world, claims);
  return {
    done: 'three readers of the queue at one process of ingest',
    held: `five articles read, ${await counted(world)} claims, each once; ${rang}`,
  };
};

/** The table, and what answers people. */
export const answerDrills = {
  'table-throttles': tableThrottles,
  'failed-backup': failedBackup,
  'api-errors': apiErrors,
  'edge-errors': edgeErrors,
  'refused-tokens': refusedTokens,
  'api-slow': apiSlow,
  'function-throttles': functionThrottles,
} as const satisfies Readonly<Record<string, Drill>>;
