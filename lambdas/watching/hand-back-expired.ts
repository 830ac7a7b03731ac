import { handBack } from '../../claims/workflow/hand-back.ts';
import { readClaim } from '../../store/claims/read-claim.ts';
import { saveMove } from '../../store/claims/save-move.ts';
import type { Table } from '../../store/table/table.ts';
import { mostInReview, oldestFirst } from './oldest-first.ts';

/** Hands back every claim whose hold ran out more than the grace ago; gives how many. */
export async function handBackExpired(table: Table, now: Date): Promise<number> {
  let handedBack = 0;
  for await (const listed of oldestFirst(table, { status: 'in-review' }, mostInReview)) {
    if (handBack(listed, now) !== null && (await handBackOne(table, listed.id, now))) handedBack++;
  }
  return handedBack;
}

/** Whoever moves the claim meanwhile wins. */
async function handBackOne(table: Table, id: string, now: Date): Promise<boolean> {
  const claim = await readClaim(table, id);
  const moved = claim === null ? null : handBack(claim, now);
  return claim !== null && moved !== null && (await saveMove(table, claim, moved)) === 'saved';
}
