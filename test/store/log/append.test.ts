import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { entriesOf } from '../../../claims/log/creation.ts';
import { leafOf } from '../../../claims/log/entry.ts';
import { emptyRoot, type Hash } from '../../../claims/log/hashes.ts';
import { rootOf } from '../../../claims/log/tiles.ts';
import { isConsistent, rootFromInclusion } from '../../../claims/log/verify-proof.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { logClaims } from '../../../store/log/append.ts';
import { readPlaces } from '../../../store/log/places.ts';
import { consistencyProof, inclusionProof, openLog, readLeaves, rootAt } from '../../../store/log/read-log.ts';
import { toItem } from '../../../store/table/items.ts';
import { eventKey } from '../../../store/table/keys.ts';
import type { Table } from '../../../store/table/table.ts';
import { storedClaim } from '../../builders.ts';
import { tilesOf } from '../../claims/log/trees.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { reviewed, toPublication } from '../../reviewed.ts';

const dynamo = useEmbeddedDynamoDb();

/** Claims in the table, as far on their way to publication as their number says; and the images the stream carried. */
async function deskOf(table: Table, count: number) {
  const news = Array.from({ length: count }, (_, at) => storedClaim(`Fact ${at}.`));
  await putNewClaims(table, news);
  const claims: Claim[] = [];
  const images: Claim[] = [...news];
  for (const [at, claim] of news.entries()) {
    let now = claim;
    for (let moved = 1; moved <= at % (toPublication.length + 1); moved++) {
      const { claim: next, events } = reviewed(claim, ...toPublication.slice(0, moved));
      const event = events.at(-1);
      if (event !== undefined) await saveMove(table, now, { kind: 'moved', claim: next, event });
      images.push(next);
      now = next;
    }
    claims.push(now);
  }
  return { claims, images };
}

async function leavesIn(table: Table) {
  const leaves = [];
  for await (const leaf of readLeaves(table)) leaves.push(leaf);
  return leaves;
}

const hex = (hash: Hash) => Buffer.from(hash).toString('hex');

/** What the log has to hold of claims, in whatever order: each entry once. */
function expectEachOnce(leaves: readonly { readonly hash: Hash; readonly name: string }[], claims: readonly Claim[]) {
  const wanted = claims.flatMap((claim) => {
    const { events } = reviewed(storedClaim(claim.text), ...toPublication.slice(0, claim.revision));
    return entriesOf(claim, events).map((entry) => `${hex(leafOf(entry))} ${entry.claim} ${entry.seq}`);
  });
  const found = leaves.map(({ hash, name }) => `${hex(hash)} ${name}`);
  expect(found.toSorted()).toEqual(wanted.toSorted());
}

test('whatever is redelivered, late, out of turn or logged by several at once is logged once, in the order of its claim', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(400), { maxLength: 60 }), async (order) => {
      const table = await dynamo.table();
      const { claims, images } = await deskOf(table, 12);
      const shuffled = order.flatMap((pick) => images[pick % images.length] ?? []);
      const third = Math.ceil(shuffled.length / 3);
      await Promise.all([0, 1, 2].map((part) => logClaims(table, shuffled.slice(part * third, (part + 1) * third))));
      await logClaims(table, images);
      const leaves = await leavesIn(table);
      expectEachOnce(leaves, claims);
      const byClaim = Map.groupBy(leaves, ({ name }) => name.split(' ')[0]);
      for (const own of byClaim.values()) {
        expect(own.map(({ name }) => Number(name.split(' ')[1]))).toEqual(own.map((_, seq) => seq));
      }
      const edge = (await openLog(table)).edge;
      expect(edge).toMatchObject({ size: leaves.length, claims: claims.length });
    }),
    { numRuns: 5 },
  );
});

describe('the log of many claims', () => {
  test('gives roots and proofs as a tree over the same leaves does, with few reads', async () => {
    const table = await dynamo.table();
    const { claims, images } = await deskOf(table, 150);
    const entries = await logClaims(table, images);
    const leaves = (await leavesIn(table)).map(({ hash }) => hash);
    expect(leaves).toHaveLength(entries);
    const log = await openLog(table);
    const tiles = tilesOf(leaves);
    for (const size of [1, 16, 17, 255, 256, entries]) {
      expect(hex(await rootAt(log, size))).toBe(hex(rootOf({ from: 0, to: size }, tiles)));
    }
    const root = await rootAt(log, entries);
    for (const index of [0, 15, 16, 255, 256, entries - 1]) {
      const proof = await inclusionProof(log, index, entries);
      expect(rootFromInclusion(leaves[index] ?? emptyRoot, { index, size: entries, proof })).toEqual(root);
    }
    for (const from of [1, 15, 16, 200, entries]) {
      const proof = await consistencyProof(log, from, entries);
      expect(isConsistent({ size: from, root: await rootAt(log, from) }, { size: entries, root }, proof)).toBe(true);
    }
    const places = await readPlaces(
      table,
      claims.slice(0, 50).map(({ id }) => id),
    );
    for (const claim of claims.slice(0, 50)) expect(places.get(claim.id)).toHaveLength(claim.revision + 1);
  });
});

test('what was published last is remembered, until it is signed for', async () => {
  const table = await dynamo.table();
  const { claims } = await deskOf(table, 5);
  const published = async () => (await openLog(table)).edge.published;
  expect(await logClaims(table, claims.slice(0, 4))).toBe(10);
  expect(await published()).toBe(0);
  expect(await logClaims(table, claims.slice(4))).toBe(5);
  expect(await published()).toBe(15);
  await putNewClaims(table, [storedClaim('One more.')]);
  expect(await logClaims(table, [storedClaim('One more.'), ...claims])).toBe(1);
  expect(await published()).toBe(15);
});

test('of a history with a gap nothing is logged from the gap on', async () => {
  const table = await dynamo.table();
  const { claims } = await deskOf(table, 5);
  const claim = claims[4] ?? storedClaim('');
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: toItem(eventKey(claim.id, 2)) }));
  expect(await logClaims(table, [claim])).toBe(2);
});
