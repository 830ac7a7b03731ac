import { auditClaim } from '../../claims/audit/audit-claim.ts';
import type { Claim } from '../../claims/claim.ts';
import { entriesOf } from '../../claims/log/creation.ts';
import { leafOf } from '../../claims/log/entry.ts';
import type { Hash } from '../../claims/log/hashes.ts';
import { sameHash } from '../../claims/log/verify-proof.ts';
import type { ReviewEvent } from '../../claims/review-event.ts';
import type { HistoryCheck } from '../../claims/workflow/history.ts';
import { readEvenRemoved } from '../../store/claims/read-claim.ts';
import { readHistory } from '../../store/claims/read-history.ts';
import { readPlaces } from '../../store/log/places.ts';
import type { Table } from '../../store/table/table.ts';

/** Within this time of an event it may not be in the log yet: the stream is a little behind. */
const lag = 3_600_000;

/** The log as far as a claim is held to it. */
export interface LogView {
  /** The leaf at this place; null where the log ends before it; a sentence where it is not what was signed. */
  leafAt(index: number): Promise<Hash | null | string>;
}

/** What became of checking a claim. */
export interface Finding {
  readonly isWhole: boolean;
  readonly says: string;
  /** Where its entries lie in the log. */
  readonly places: readonly number[];
}

/** Holds a claim to its history, and both to the log. A claim written meanwhile is looked at again before it is called broken. */
export async function checkClaim(table: Table, claim: Claim, log: LogView, again = true): Promise<Finding> {
  const [history, known] = await Promise.all([readHistory(table, claim.id), readPlaces(table, [claim.id])]);
  const places = known.get(claim.id) ?? [];
  const check = auditClaim(claim, history);
  const found = check.kind === 'broken' ? check : ((await unlikeLog(claim, history, { places, log })) ?? check);
  if (found.kind === 'whole') {
    return { isWhole: true, says: `whole, ${found.length} events, ends in ${found.head.slice(0, 12)}`, places };
  }
  const newest = again ? await readEvenRemoved(table, claim.id) : null;
  if (newest !== null && newest.revision !== claim.revision) return checkClaim(table, newest, log, false);
  return { isWhole: false, says: `broken at event ${found.seq}: ${found.message}`, places };
}

interface Logged {
  readonly places: readonly number[];
  readonly log: LogView;
}

async function unlikeLog(
  claim: Claim,
  history: readonly ReviewEvent[],
  { places, log }: Logged,
): Promise<HistoryCheck | null> {
  const entries = entriesOf(claim, history);
  for (const [at, entry] of entries.entries()) {
    const place = places[at];
    const leaf = place === undefined ? null : await log.leafAt(place);
    const message = typeof leaf === 'string' ? leaf : unlikeLeaf(leaf, { own: leafOf(entry), seq: entry.seq, place });
    const since = history[at - 1]?.at ?? claim.createdAt;
    if (message !== null && (leaf !== null || isLate(since))) return { kind: 'broken', seq: entry.seq, message };
  }
  if (places.length <= entries.length) return null;
  const message = `the log has ${places.length - 1} events of it, its history ends with ${history.length}: its end was cut off`;
  return { kind: 'broken', seq: history.length, message };
}

function unlikeLeaf(
  leaf: Hash | null,
  { own, seq, place }: { readonly own: Hash; readonly seq: number; readonly place: number | undefined },
): string | null {
  const what = seq === 0 ? "the claim's beginning" : `event ${seq}`;
  if (leaf === null) return `${what} is not in the log`;
  if (sameHash(leaf, own)) return null;
  return seq === 0
    ? `its words, speaker or source are not those it entered the queue with, which the log has at ${place}`
    : `event ${seq} is not the one that the log has at ${place}: the history was written again`;
}

function isLate(since: string): boolean {
  return Date.now() - Date.parse(since) > lag;
}
