import type { Claim } from '../../../claims/claim.ts';
import { checkOf } from '../../../claims/record/check-of.ts';
import type { Publishing } from '../../../claims/record/claim-review.ts';
import { breachesOf } from '../../../claims/record/rules.ts';
import type { Moved } from '../../../claims/workflow/record.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import type { Table } from '../../../store/table/table.ts';
import { type Problem, problem } from './problems.ts';

/** As many breaches as a refusal names. */
const mostNamed = 5;

/** Why a verdict may not go out as it is: what those who read and certify fact-checks would refuse; null where nothing is. */
export async function unfitToPublish(
  { claim, event }: Moved<Claim>,
  { table, publishing, now }: { readonly table: Table; readonly publishing: Publishing; readonly now: Date },
): Promise<Problem | null> {
  const history = [...(await readHistory(table, claim.id, { upTo: event.seq - 1 })), event];
  const check = checkOf({ claim, history, version: null });
  const breaches = check === null ? [] : breachesOf(check, publishing, now);
  if (breaches.length === 0) return null;
  const words = breaches.slice(0, mostNamed).map((breach) => breach.words);
  const detail = `Refused: as it is, nobody would take it for a fact-check: ${words.join('; ')}. Reopen the claim, or have its article corrected, and publish again.`;
  return problem('unfit-to-publish', detail, { members: { breaches } });
}
