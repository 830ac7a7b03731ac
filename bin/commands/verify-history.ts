import type { Claim } from '../../claims/claim.ts';
import { verifyHistory } from '../../claims/workflow/history.ts';
import { readClaim } from '../../store/claims/read-claim.ts';
import { readHistory } from '../../store/claims/read-history.ts';
import type { Table } from '../../store/table/table.ts';
import { everyClaim } from '../every-claim.ts';
import { done, type ExitCode, someFailed } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

/** Checks that histories are whole: numbered without gaps, chained by their hashes, and ending where the claim says. */
export async function verifyHistoryCommand(ids: readonly string[]): Promise<ExitCode> {
  const table = await operatorsTable();
  return ids.length > 0 ? verifyNamed(table, ids) : verifyAll(table);
}

async function verifyNamed(table: Table, ids: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = done;
  for (const id of ids) {
    const claim = await readClaim(table, id);
    const found = claim === null ? { isWhole: false, says: 'no such claim' } : await verify(table, claim);
    console.log(`${id} ${found.says}`);
    if (!found.isWhole) code = someFailed;
  }
  return code;
}

async function verifyAll(table: Table): Promise<ExitCode> {
  let whole = 0;
  let broken = 0;
  for await (const claim of everyClaim(table)) {
    const found = await verify(table, claim);
    if (found.isWhole) whole += 1;
    else {
      broken += 1;
      console.log(`${claim.id} ${found.says}`);
    }
  }
  console.log(`${whole} whole, ${broken} broken`);
  return broken === 0 ? done : someFailed;
}

/** A claim written while its history is read may seem broken; it is looked at again before that is said. */
async function verify(
  table: Table,
  claim: Claim,
  again = true,
): Promise<{ readonly isWhole: boolean; readonly says: string }> {
  const check = verifyHistory(await readHistory(table, claim.id, { upTo: claim.revision }), claim.headHash);
  if (check.kind === 'whole')
    return { isWhole: true, says: `whole, ${check.length} events, ends in ${check.head.slice(0, 12)}` };
  const newest = again ? await readClaim(table, claim.id) : null;
  if (newest !== null && newest.revision !== claim.revision) return verify(table, newest, false);
  return { isWhole: false, says: `broken at event ${check.seq}: ${check.message}` };
}
