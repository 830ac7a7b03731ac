import { describe, expect, test } from 'vitest';
import type { Claim } from '../../claims/claim.ts';
import { decide } from '../../claims/workflow/decide.ts';
import { verifyHistory } from '../../claims/workflow/history.ts';
import { standardSettings } from '../../claims/workflow/review-settings.ts';
import { saveExtraction } from '../../store/articles/save-extraction.ts';
import { listVersions, readVersion } from '../../store/articles/versions.ts';
import { listClaims } from '../../store/claims/list-claims.ts';
import { readClaim } from '../../store/claims/read-claim.ts';
import { readHistory } from '../../store/claims/read-history.ts';
import { saveMove } from '../../store/claims/save-move.ts';
import type { Table } from '../../store/table/table.ts';
import { extractionOf, today } from '../builders.ts';
import { alice } from '../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';
import { type LastWrite, Stopped, stoppingClient } from './stopping-client.ts';

const dynamo = useEmbeddedDynamoDb();
const later = new Date(today.getTime() + 60_000);

const original = extractionOf('a-1', [
  'The bridge opened in 1932.',
  'It cost 10 million pounds.',
  'The mayor of Springfield praised the builders warmly.',
  'Nobody was hurt.',
]);
const revised = extractionOf('a-1', [
  'A new beginning.',
  'The bridge opened in 1932.',
  'The mayor of Springfield praised the builders very warmly.',
  'Nobody was hurt.',
]);

/** Everything there is of the article, its claims and their histories. */
async function everything(table: Table) {
  const page = await listClaims(table, { article: 'a-1', sort: 'age' }, { limit: 100, key: new Uint8Array(32) });
  const found: readonly Claim[] = page.kind === 'page' ? page.items : [];
  const claims = found.toSorted((a, b) => a.sentence - b.sentence || (a.id < b.id ? -1 : 1));
  const histories = await Promise.all(claims.map(({ id }) => readHistory(table, id)));
  const versions = await listVersions(table, 'a-1');
  const bodies = await Promise.all(versions.map(({ version }) => readVersion(table, 'a-1', version)));
  return { claims, histories, versions, bodies };
}

/** Saves on a machine that stops after each number of writes in turn, then on one that does not. */
async function stopEverywhere(prepare: (table: Table) => Promise<void>, extraction: typeof original, last: LastWrite) {
  const reference = await dynamo.table();
  await prepare(reference);
  await saveExtraction(reference, extraction, today);
  const wanted = await everything(reference);
  let stops = 0;
  for (let writes = 0; ; writes++) {
    const table = await dynamo.table();
    await prepare(table);
    const { client, asked } = stoppingClient(dynamo.endpoint(), writes, last);
    const stopped = await saveExtraction({ ...table, client }, extraction, today).then(
      () => false,
      (error: unknown) => {
        expect(error).toBeInstanceOf(Stopped);
        return true;
      },
    );
    client.destroy();
    expect((await saveExtraction(table, extraction, later)).article).toMatchObject({ ingestion: { state: 'ready' } });
    const found = await everything(table);
    expect(undated(found)).toEqual(undated(wanted));
    for (const [index, claim] of found.claims.entries()) {
      expect(verifyHistory(found.histories[index] ?? [], claim.headHash).kind).toBe('whole');
    }
    if (!stopped) return { stops, asked: asked() };
    stops++;
  }
}

/** Without times and hashes, which differ where a second run did the work. */
function undated(found: object): unknown {
  const dated = new Set(['createdAt', 'updatedAt', 'at', 'expiresAt', 'hash', 'previousHash', 'headHash']);
  return JSON.parse(JSON.stringify(found, (key, value: unknown) => (dated.has(key) ? undefined : value)));
}

async function takeEveryClaim(table: Table): Promise<void> {
  await saveExtraction(table, original, today);
  for (const { id } of original.claims) {
    const claim = await readClaim(table, id);
    if (claim === null) throw new Error(`no claim ${id}`);
    const decision = decide(claim, { action: 'take' }, { actor: alice, now: today, settings: standardSettings });
    if (decision.kind === 'moved') expect(await saveMove(table, claim, decision)).toBe('saved');
  }
}

describe.each<LastWrite>(['made', 'not made'])(
  'stopped after every single write in turn, the last one %s, and run again',
  (last) => {
    test('a first version is there once, each claim once', async () => {
      const { stops, asked } = await stopEverywhere(async () => {}, original, last);
      expect(stops).toBe(asked);
      expect(stops).toBe(3 + original.claims.length);
    });

    test('a second version is there once, each claim carried once, each review untouched', async () => {
      const { stops, asked } = await stopEverywhere(takeEveryClaim, revised, last);
      expect(stops).toBe(asked);
      // The body, the article, its closing; a new claim, one reworded, two moved, one gone.
      expect(stops).toBe(3 + 5);
    });
  },
);

test('eight workers at the same moment, some of which stop, leave one version', async () => {
  for (let round = 0; round < 6; round++) {
    const table = await dynamo.table();
    const clients = Array.from(
      { length: 8 },
      (_, worker) =>
        stoppingClient(
          dynamo.endpoint(),
          worker % 2 === 0 ? worker + round : 1000,
          worker % 4 === 0 ? 'made' : 'not made',
        ).client,
    );
    await Promise.allSettled(clients.map((client) => saveExtraction({ ...table, client }, original, today)));
    for (const client of clients) client.destroy();
    const found = await everything(table);
    expect(found.versions).toHaveLength(1);
    expect(found.claims.map(({ text }) => text)).toEqual(original.claims.map(({ text }) => text));
  }
});
