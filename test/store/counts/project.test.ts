import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { allowedActions } from '../../../claims/workflow/allowed-actions.ts';
import type { Command } from '../../../claims/workflow/command.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { readGeneration, writeGeneration } from '../../../store/counts/generation.ts';
import { projectClaims } from '../../../store/counts/project.ts';
import { readDailyStats } from '../../../store/counts/read-daily-stats.ts';
import { readStats } from '../../../store/counts/read-stats.ts';
import { readVerdictStats } from '../../../store/counts/read-verdict-stats.ts';
import { rebuildStats } from '../../../store/counts/rebuild-stats.ts';
import { toItem } from '../../../store/table/items.ts';
import { claimKey } from '../../../store/table/keys.ts';
import type { Table } from '../../../store/table/table.ts';
import { storedClaim, today } from '../../builders.ts';
import { alice, bob, commands, erin, mayReview, proposal } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const later = (seconds: number) => new Date(today.getTime() + seconds * 1000);

/** Moves a claim in the table and gives it as the stream would show it. */
async function move(
  table: Table,
  id: string,
  [actor, command, now]: readonly [typeof alice, Command, Date],
): Promise<Claim> {
  const claim = await readClaim(table, id);
  if (claim === null) throw new Error(`no claim ${id}`);
  const decision = decide(claim, command, { actor, now, settings: standardSettings, mayReview });
  if (decision.kind === 'refused') throw new Error(decision.message);
  expect(await saveMove(table, claim, decision)).toBe('saved');
  return decision.claim;
}

/** Claims and random moves on them; gives every image that the stream would carry, in order. */
async function busyDay(table: Table, moves: readonly number[]): Promise<readonly Claim[]> {
  const claims = ['One fact.', 'Another fact.', 'A third fact.'].map((text, index) =>
    storedClaim(text, { speaker: index === 0 ? null : 'Ann Lee', type: index === 2 ? 'quantity' : 'event' }),
  );
  await putNewClaims(table, claims);
  const images = [...claims];
  for (const [step, pick] of moves.entries()) {
    const at = later(step * 3600);
    const id = claims[pick % claims.length]?.id ?? '';
    const claim = await readClaim(table, id);
    const choices = [alice, bob, erin].flatMap((actor) =>
      claim === null ? [] : allowedActions(claim, actor, at).map((action) => [actor, commands[action], at] as const),
    );
    const choice = choices[pick % Math.max(1, choices.length)];
    if (choice !== undefined) images.push(await move(table, id, choice));
  }
  return images;
}

const days = { from: '2026-05-04', to: '2026-05-08' };
const everything = (table: Table) =>
  Promise.all([
    readStats(table, later(7200)),
    readDailyStats(table, days),
    readVerdictStats(table, 'speaker'),
    readVerdictStats(table, 'publisher'),
  ]);

test('whatever is redelivered, late, out of turn or projected by several at once counts once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(1000), { maxLength: 25 }),
      fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
      async (moves, order) => {
        const table = await dynamo.table();
        const images = await busyDay(table, moves);
        const shuffled = order.flatMap((pick) => images[pick % images.length] ?? []);
        await Promise.all(
          [0, 1, 2].map((worker) =>
            projectClaims(
              table,
              shuffled.filter((_, at) => at % 3 === worker),
            ),
          ),
        );
        await projectClaims(table, images);
        const counted = await everything(table);
        await projectClaims(table, images);
        expect(await everything(table)).toEqual(counted);
        expect(await rebuildStats(table, { segments: 3 })).toEqual({ counted: 3, failed: [], resumed: false });
        expect(await everything(table)).toEqual(counted);
      },
    ),
    { numRuns: 8 },
  );
});

test('readStats says what the moves come to', async () => {
  const table = await dynamo.table();
  const [first, second] = [storedClaim('One fact.', { speaker: 'Ann Lee' }), storedClaim('Another fact.')];
  await putNewClaims(table, [first, second]);
  const moves = [
    [alice, { action: 'take' }, later(3600)],
    [alice, proposal(), later(3600 + 600)],
    [bob, { action: 'return', reason: 'thin' }, later(3600 + 660)],
    [alice, proposal(), later(3600 + 1200)],
    [bob, { action: 'approve' }, later(3600 + 1260)],
    [erin, { action: 'publish' }, later(5000)],
    [erin, { action: 'reopen', reason: 'new figures' }, later(5100)],
    [alice, { action: 'take' }, later(5200)],
    [alice, proposal({ verdict: 'true' }), later(5300)],
    [bob, { action: 'approve' }, later(5400)],
  ] as const;
  for (const step of moves) await projectClaims(table, [await move(table, first.id, step), second]);
  const stats = await readStats(table, later(7200));
  expect(stats).toMatchObject({
    total: 2,
    byStatus: { unreviewed: 1, checked: 1, published: 0 },
    byVerdict: { true: 1 },
    byType: { event: 2 },
    byPublisher: { News: 2 },
    bySpeaker: { 'Ann Lee': 1 },
    throughput: { days: 7, checked: 2, published: 1, dismissed: 0 },
    reversals: 1,
    agreement: 2 / 3,
  });
  expect(stats.queueAge.p50).toBe(7200 - 30);
  const nextDay = await readStats(table, later(24 * 3600));
  expect(nextDay.queueAge.p90).toBe(24 * 3600 - 1800);
  expect(stats.timeInStatus.unreviewed?.p50).toBeGreaterThan(3600 * 0.9);
  expect(stats.timeInStatus.unreviewed?.p50).toBeLessThan(3600 * 1.1);
  expect(await readDailyStats(table, { from: '2026-05-03', to: '2026-05-04' })).toMatchObject([
    { date: '2026-05-03', created: 0, byStatus: { unreviewed: 0, checked: 0 } },
    {
      ...{ date: '2026-05-04', created: 2, taken: 2, proposed: 3, checked: 2, published: 1, reopened: 1, reversed: 1 },
      byStatus: { unreviewed: 1, 'in-review': 0, 'in-approval': 0, checked: 1, published: 0, dismissed: 0 },
    },
  ]);
  expect(await readVerdictStats(table, 'speaker')).toEqual([{ name: 'Ann Lee', count: 1, byVerdict: { true: 1 } }]);
  expect(await readVerdictStats(table, 'publisher')).toEqual([{ name: 'News', count: 1, byVerdict: { true: 1 } }]);
});

test('readDailyStats says where claims stood when each day ended', async () => {
  const table = await dynamo.table();
  const [first, second] = [storedClaim('One fact.'), storedClaim('Another fact.')];
  await putNewClaims(table, [first, second]);
  await projectClaims(table, [first, second]);
  const day = 24 * 3600;
  await projectClaims(table, [await move(table, first.id, [alice, { action: 'take' }, later(day)])]);
  await projectClaims(table, [await move(table, first.id, [alice, { action: 'release' }, later(day + 60)])]);
  await projectClaims(table, [
    await move(table, second.id, [alice, { action: 'dismiss', reason: 'trivial' }, later(2 * day)]),
  ]);
  const told = await readDailyStats(table, { from: '2026-05-03', to: '2026-05-07' });
  expect(told.map(({ byStatus: { unreviewed, dismissed } }) => [unreviewed, dismissed])).toEqual([
    [0, 0],
    [2, 0],
    [2, 0],
    [1, 1],
    [1, 1],
  ]);
});

test('projectClaims counts a hundred claims of a hundred speakers', async () => {
  const table = await dynamo.table();
  const claims = Array.from({ length: 130 }, (_, index) =>
    storedClaim(`Fact ${index}.`, { speaker: `Speaker ${index}`, publisher: `P${index}` }),
  );
  await putNewClaims(table, claims);
  await projectClaims(table, claims);
  const stats = await readStats(table, later(60));
  expect(stats.total).toBe(130);
  expect(Object.keys(stats.bySpeaker)).toHaveLength(100);
});

test('rebuildStats finishes one that was cut off, and leaves out alone what it cannot read', async () => {
  const table = await dynamo.table();
  const claims = ['One fact.', 'Another fact.', 'A third fact.'].map((text) => storedClaim(text));
  await putNewClaims(table, claims);
  await writeGeneration(table, { reading: 1, writing: 2 });
  await projectClaims(table, claims.slice(0, 1));
  const broken = toItem({ ...claimKey('c-broken'), body: new Uint8Array(1) });
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: broken }));
  const rebuilt = await rebuildStats(table);
  expect(rebuilt).toMatchObject({ counted: 3, resumed: true, failed: [{ claim: 'C#c-broken' }] });
  expect(await readGeneration(table)).toEqual({ reading: 2, writing: 2 });
  expect(await readStats(table, today)).toMatchObject({ total: 3 });
});

test('a claim counts once though a rebuild ran between asking for the generation and reading its ledger', async () => {
  const table = await dynamo.table();
  const claim = storedClaim('One fact.', { speaker: 'Ann Lee' });
  await putNewClaims(table, [claim]);
  await projectClaims(table, [claim]);
  const moved = await move(table, claim.id, [alice, { action: 'take' }, later(60)]);
  let asked = 0;
  const slow: Table = {
    ...table,
    client: new Proxy(table.client, {
      get: (client, name) => {
        if (name !== 'send') return Reflect.get(client, name);
        return async (command: GetItemCommand) => {
          const answer = await client.send(command);
          if (command instanceof GetItemCommand && asked++ === 0) await rebuildStats(table);
          return answer;
        };
      },
    }),
  };
  await projectClaims(slow, [moved]);
  await projectClaims(table, [await move(table, claim.id, [alice, { action: 'release' }, later(120)])]);
  expect(asked).toBeGreaterThan(1);
  expect(await readStats(table, later(7200))).toMatchObject({ total: 1, bySpeaker: { 'Ann Lee': 1 } });
});

test('a publisher whose name is cut through a pair of surrogates is counted like any other', async () => {
  const table = await dynamo.table();
  const publisher = `${'x'.repeat(299)}😀`;
  const claim = { ...storedClaim('One fact.'), publisher };
  await putNewClaims(table, [claim]);
  await projectClaims(table, [claim]);
  expect(await readStats(table, today)).toMatchObject({ total: 1, byPublisher: { ['x'.repeat(299)]: 1 } });
});
