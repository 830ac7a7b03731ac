import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import { creationEntry, creationOf } from '../../claims/log/creation.ts';
import { type Entry, leafOf } from '../../claims/log/entry.ts';
import { changesWhatIsTold } from '../../claims/log/public.ts';
import { grow, tileWidth } from '../../claims/log/tiles.ts';
import { readHistory } from '../claims/read-history.ts';
import { lostWrites } from '../table/cancellation.ts';
import { patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import { edgePut, readEdge, type StoredEdge } from './edge.ts';
import { type Places, placesPut, readPlaces } from './places.ts';
import { tilePut } from './tile-items.ts';

/** Claims logged in one transaction, which holds 100 writes at most: one a claim, the edge, and a tile to 16 entries. */
const claimsAtOnce = 40;
const entriesAtOnce = 400;
const attempts = 30;

/** What is to be added for one claim. */
interface Lack {
  readonly id: string;
  readonly known: Places;
  readonly entries: readonly Addition[];
}

/** An entry, and whether it changes what readers are told of its claim. */
interface Addition extends Entry {
  readonly isPublic: boolean;
}

/**
 * Adds to the log what it lacks of these claims: their creation, and their events up to the revision given. Where a
 * claim's entries lie is written in the same transaction as the log's edge: what comes twice, late, out of turn or by
 * two at once is logged once, in the order of the claim's history; what was missed before is made good. Answers how many entries were added.
 */
export async function logClaims(table: Table, claims: readonly Claim[]): Promise<number> {
  const newest = new Map<string, Claim>();
  for (const claim of claims) {
    if ((newest.get(claim.id)?.revision ?? -1) <= claim.revision) newest.set(claim.id, claim);
  }
  const all = [...newest.values()];
  let added = 0;
  for (let at = 0; at < all.length; at += claimsAtOnce)
    added += await logBatch(table, all.slice(at, at + claimsAtOnce));
  return added;
}

async function logBatch(table: Table, claims: readonly Claim[]): Promise<number> {
  let added = 0;
  for (let more = await logSome(table, claims); more > 0; more = await logSome(table, claims)) added += more;
  return added;
}

/** Adds as much as one transaction takes; 0 when nothing is lacking. */
function logSome(table: Table, claims: readonly Claim[]): Promise<number> {
  const doing = `claims ${claims.map(({ id }) => id).join(', ')} are logged`;
  return untilWon({ attempts, doing }, async () => {
    const edge = await readEdge(table);
    const lacks = await lacksOf(table, claims);
    if (lacks.length === 0) return { won: 0 };
    const isAdded = await commit(table, edge, lacks);
    return isAdded ? { won: lacks.reduce((sum, { entries }) => sum + entries.length, 0) } : { lost: 'other entries' };
  });
}

async function lacksOf(table: Table, claims: readonly Claim[]): Promise<readonly Lack[]> {
  const ids = claims.map(({ id }) => id);
  const places = await readPlaces(table, ids);
  const all = await Promise.all(claims.map((claim) => lackOf(table, claim, places.get(claim.id) ?? [])));
  const lacks: Lack[] = [];
  let room = entriesAtOnce;
  for (const lack of all) {
    const entries = lack.entries.slice(0, room);
    room -= entries.length;
    if (entries.length > 0) lacks.push({ ...lack, entries });
  }
  return lacks;
}

async function lackOf(table: Table, claim: Claim, known: Places): Promise<Lack> {
  const { id, revision } = claim;
  // Its creation and `known.length - 1` events are there; without its creation, its whole history is read to find it.
  const after = Math.max(0, known.length - 1);
  const isWhole = known.length > revision;
  const events = isWhole || revision === 0 ? [] : await readHistory(table, id, { after, upTo: revision });
  const missed = events.filter(({ seq }, at) => seq === after + at + 1);
  const created = known.length === 0 ? [{ ...creationEntry(creationOf(claim, events)), isPublic: false }] : [];
  const added = missed.map((event) => {
    const isPublic = claim.published !== null && changesWhatIsTold(event);
    return { claim: id, seq: event.seq, hash: event.hash, isPublic };
  });
  return { id, known, entries: [...created, ...added] };
}

async function commit(table: Table, edge: StoredEdge, lacks: readonly Lack[]): Promise<boolean> {
  const entries = lacks.flatMap((lack) => lack.entries);
  const names = [...edge.names, ...entries.map(({ claim, seq }) => `${claim} ${seq}`)];
  const claims = edge.claims + entries.filter(({ seq }) => seq === 0).length;
  const lastPublic = entries.findLastIndex(({ isPublic }) => isPublic);
  const published = lastPublic === -1 ? edge.published : edge.size + lastPublic + 1;
  const { edge: grown, full } = grow(edge, entries.map(leafOf));
  const firstTile = Math.floor(edge.size / tileWidth);
  const namesOf = (index: number) => names.slice((index - firstTile) * tileWidth, (index - firstTile + 1) * tileWidth);
  const next = { ...grown, claims, published, names: namesOf(Math.floor(grown.size / tileWidth)) };
  let place = edge.size;
  const writes: TransactWriteItem[] = [
    { Put: edgePut(table, edge, next) },
    ...full.map((tile) => ({ Put: tilePut(table, tile, tile.level === 0 ? namesOf(tile.index) : undefined) })),
    ...lacks.map(({ id, known, entries: own }) => ({
      Put: placesPut(table, id, { known, added: own.map(() => place++) }),
    })),
  ];
  try {
    await patiently(() => table.client.send(new TransactWriteItemsCommand({ TransactItems: writes })));
    return true;
  } catch (error) {
    if (lostWrites(error) === null) throw error;
    return false;
  }
}
