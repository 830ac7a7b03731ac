import type { Put } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Claim } from '../../claims/claim.ts';
import { Standing } from '../../claims/statistics/standing.ts';
import { batchGet } from '../table/batch-get.ts';
import { pack, unpack } from '../table/body.ts';
import { storedItem, toItem } from '../table/items.ts';
import { type Key, ledgerKey, versionLedgerKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/*
 * What has been counted of a claim is written down twice at most: with all that were made with it, when it comes in, in
 * one item for them all; and by itself, from its first move on. The one of its own is the newer.
 */

const OwnItem = z.object({
  pk: z.string(),
  sk: z.literal('LEDGER'),
  generation: z.int().positive(),
  revision: z.int().nonnegative(),
  body: z.instanceof(Uint8Array),
});
const VersionItem = z.object({
  pk: z.string(),
  sk: z.string().startsWith('LEDGER#'),
  generation: z.int().positive(),
  writes: z.int().positive(),
  body: z.instanceof(Uint8Array),
});
const Counted = z.record(z.string(), Standing);

/** What a claim has been counted as, and in which generation. */
export interface LedgerEntry {
  readonly generation: number;
  readonly standing: Standing;
}

/** What claims that were made together have been counted as when they came in. */
interface VersionLedger {
  readonly generation: number;
  readonly writes: number;
  readonly counted: Readonly<Record<string, Standing>>;
}

/** The ledgers of some claims. */
export interface Ledgers {
  readonly own: ReadonlyMap<string, LedgerEntry>;
  readonly versions: ReadonlyMap<string, VersionLedger>;
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** The ledgers of claims, as they are now. */
export async function readLedgers(table: Table, claims: readonly Claim[]): Promise<Ledgers> {
  const versionKeys = new Map(claims.map(versionLedgerKey).map((key) => [nameOf(key), key]));
  const items = await batchGet(table, [...claims.map(({ id }) => ledgerKey(id)), ...versionKeys.values()]);
  const own = new Map<string, LedgerEntry>();
  const versions = new Map<string, VersionLedger>();
  for (const item of items.map((each) => z.union([OwnItem, VersionItem]).parse(each))) {
    const { generation, body } = item;
    if ('writes' in item) {
      versions.set(nameOf(item), { generation, writes: item.writes, counted: Counted.parse(unpack(body)) });
    } else own.set(item.pk, { generation, standing: Standing.parse(unpack(body)) });
  }
  return { own, versions };
}

/**
 * The newest generation that any of the claims was counted in. Beyond the one that was read as current before, a rebuild
 * has begun since: to count on in the older one would count them in the newer once more.
 */
export function newestOf({ own, versions }: Ledgers): number {
  return [...own.values(), ...versions.values()].reduce((newest, { generation }) => Math.max(newest, generation), 0);
}

/** What a claim was counted as last; null where it never was. */
export function entryOf({ own, versions }: Ledgers, claim: Claim): LedgerEntry | null {
  const known = own.get(ledgerKey(claim.id).pk);
  if (known !== undefined) return known;
  const version = versions.get(nameOf(versionLedgerKey(claim)));
  const standing = version?.counted[claim.id];
  return version === undefined || standing === undefined ? null : { generation: version.generation, standing };
}

/** A claim that is counted, what it was counted as before, and what it is from now on. */
export interface Count {
  readonly claim: Claim;
  readonly known: LedgerEntry | null;
  readonly next: Standing;
}

/**
 * The puts of the ledgers that claims are counted in. Each is refused when one of its claims was counted since the
 * ledgers were read: a claim that was never counted is entered among those made with it, whatever its revision, so that
 * two that count it at once want the same item.
 */
export function ledgerPuts(
  table: Table,
  { ledgers, generation }: { readonly ledgers: Ledgers; readonly generation: number },
  counts: readonly Count[],
): readonly Put[] {
  const isNew = ({ claim, known }: Count) =>
    known === null || (!ledgers.own.has(ledgerKey(claim.id).pk) && known.generation !== generation);
  const own = counts.filter((count) => !isNew(count) || count.next.revision > 0);
  const byVersion = Map.groupBy(counts.filter(isNew), ({ claim }) => nameOf(versionLedgerKey(claim)));
  return [
    ...own.map((count) =>
      ownPut(table, generation, { ...count, known: ledgers.own.get(ledgerKey(count.claim.id).pk) ?? null }),
    ),
    ...[...byVersion].flatMap(([name, [first, ...others]]) =>
      first === undefined
        ? []
        : [versionPut(table, generation, { known: ledgers.versions.get(name), counts: [first, ...others] })],
    ),
  ];
}

function ownPut(table: Table, generation: number, { claim, known, next }: Count): Put {
  return {
    TableName: table.name,
    Item: storedItem({ ...ledgerKey(claim.id), generation, revision: next.revision, body: pack(next) }),
    ...(known === null
      ? notThere
      : {
          ConditionExpression: 'generation = :generation AND revision = :revision',
          ExpressionAttributeValues: toItem({ ':generation': known.generation, ':revision': known.standing.revision }),
        }),
  };
}

/** Entries of an older generation are of counts that nobody adds to any more: they go. */
function versionPut(
  table: Table,
  generation: number,
  { known, counts }: { readonly known: VersionLedger | undefined; readonly counts: readonly [Count, ...Count[]] },
): Put {
  const before = known?.generation === generation ? known.counted : {};
  const counted = { ...before, ...Object.fromEntries(counts.map(({ claim, next }) => [claim.id, next])) };
  return {
    TableName: table.name,
    Item: storedItem({
      ...versionLedgerKey(counts[0].claim),
      generation,
      writes: (known?.writes ?? 0) + 1,
      body: pack(counted),
    }),
    ...(known === undefined
      ? notThere
      : { ConditionExpression: 'writes = :writes', ExpressionAttributeValues: toItem({ ':writes': known.writes }) }),
  };
}

const notThere = { ConditionExpression: 'attribute_not_exists(pk)' } as const;
