import type { Claim } from '../../claims/claim.ts';
import { everyClaim } from '../../store/claims/every-claim.ts';
import { logClaims } from '../../store/log/append.ts';
import { done, type ExitCode } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

/** Claims looked at together. */
const batchSize = 40;

/** Adds to the log what it lacks: the claims of before there was one, or what was missed while its function failed. */
export async function logHistoryCommand(): Promise<ExitCode> {
  const table = await operatorsTable();
  let batch: Claim[] = [];
  let added = 0;
  for await (const claim of everyClaim(table)) {
    batch.push(claim);
    if (batch.length < batchSize) continue;
    added += await logClaims(table, batch);
    batch = [];
  }
  added += await logClaims(table, batch);
  console.log(`${added} entries added`);
  return done;
}
