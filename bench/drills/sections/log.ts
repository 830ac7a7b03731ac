import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { LogRewritten } from '../../../lambdas/logging/sign-checkpoint.ts';
import { getItem, storedItem } from '../../../store/table/items.ts';
import { logEdgeKey } from '../../../store/table/keys.ts';
import { ringsAt } from '../alarms.ts';
import { claimsOf, publish, send, settled, signLog, takeIn, until } from '../desk.ts';
import type { Drill } from '../drill.ts';
import { held } from '../held.ts';
import { commandOf } from '../runbook.ts';
import type { World } from '../world.ts';
import { wrongTable } from './uploads.ts';

/** A desk with a published claim and a signed log; how many claims it has. */
async function signedDesk(world: World): Promise<number> {
  const claims = await takeIn(world, 1);
  await publish(world, claims[0]?.id ?? '');
  await settled(world, claims.length);
  await signLog(world);
  return claims.length;
}

const Edge = z.looseObject({ hashes: z.instanceof(Uint8Array) });

/** Turns over a bit of the log's first entry, as somebody does who has the table to themselves. */
async function rewriteLog({ table }: World): Promise<void> {
  const { hashes, ...edge } = Edge.parse(await getItem(table, logEdgeKey));
  const Item = storedItem({ ...edge, hashes: hashes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)) });
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}

const unsignedLog: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { Errors: 3 }, { Errors: 2 });
  const world = await open();
  await signedDesk(world);
  await world.operate(commandOf('To restore', 'table -- export').replace('claims-restored', '<TableName>'));
  await rewriteLog(world);
  const error = await world.functions.invoke('log', {}).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  held(error instanceof Error && error.name === LogRewritten.name, `a rewritten log is signed: ${String(error)}`);
  const verify = commandOf('unsigned-log', 'verify-history');
  const spoiled = await world.operate(verify);
  held(spoiled.code === 1 && spoiled.text.includes('the log is broken'), `verify-history says: ${spoiled.text}`);
  await world.place.makeTable(world.table.client, 'claims-whole');
  const outputs = { TableName: 'claims-whole' };
  const brought = await world.operate(commandOf('To restore', 'table -- import claims.jsonl'), outputs);
  held(brought.code === 0, brought.text);
  const whole = await world.operate(commandOf('To restore', 'verify-history'), outputs);
  held(whole.code === 0, `of the copy verify-history says: ${whole.text}`);
  return {
    done: 'a bit of the log turned over in the table',
    held: `LogRewritten, nothing signed; verify-history names it; the copy is whole (${whole.text.split('\n').at(-1)}); ${rang}`,
  };
};

const unloggedRecords: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(
    await alarm(),
    { ApproximateNumberOfMessagesVisible: 1 },
    { ApproximateNumberOfMessagesVisible: 0 },
  );
  const world = await open();
  world.functions.deploy('log', wrongTable);
  const id = await send(world, 1);
  await world.drain();
  const claims = await claimsOf(world, id);
  await until(() => world.givenUp('log') >= claims.length, 'the log gave nothing up');
  world.functions.deploy('log');
  const verify = commandOf('To restore', 'verify-history');
  const lacking = await world.operate(verify);
  held(lacking.code === 1, `verify-history finds nothing of what is not logged: ${lacking.text}`);
  const said = await world.operate(commandOf('unlogged-records', 'log-history'));
  held(said.code === 0 && !said.text.startsWith('0 '), said.text);
  await signLog(world);
  const whole = await world.operate(verify);
  held(whole.code === 0, whole.text);
  world.purge('log');
  return {
    done: 'logging deployed with a table that is not there, until records were given up',
    held: `log-history: "${said.text}"; every history whole; ${rang}`,
  };
};

/** The log of events. */
export const logDrills = {
  'unsigned-log': unsignedLog,
  'unlogged-records': unloggedRecords,
} as const satisfies Readonly<Record<string, Drill>>;
