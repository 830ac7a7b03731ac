import { everyClaim } from '../../store/claims/every-claim.ts';
import { recordChecks } from '../../store/record/record-checks.ts';
import { done, type ExitCode } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

/** Puts every published claim into the public record again: for what was published before there was one. */
export async function rebuildRecordCommand(): Promise<ExitCode> {
  const table = await operatorsTable();
  let [seen, recorded] = [0, 0];
  for await (const claim of everyClaim(table)) {
    if (claim.published === null) continue;
    seen++;
    recorded += await recordChecks(table, [claim]);
  }
  console.log(`${seen} published claims, ${recorded} of them new in the record`);
  return done;
}
