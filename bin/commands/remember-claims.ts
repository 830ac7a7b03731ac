import type { Claim } from '../../claims/claim.ts';
import { openScorer } from '../../lambdas/shared/open-scorer.ts';
import { everyClaim } from '../../store/claims/every-claim.ts';
import { rememberClaims } from '../../store/memory/remember.ts';
import { Remembering } from '../../store/memory/remembering.ts';
import { learnNames } from '../../store/names/learn-names.ts';
import { writeSearchDocuments } from '../../store/search/search-documents.ts';
import { done, type ExitCode } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

/** Claims whose rows are written together: those of an article or so. */
const atOnce = 50;

/** Writes the rows by which claims are found, for all of them: those that are older than the rows had none. */
export async function rememberClaimsCommand(): Promise<ExitCode> {
  const table = await operatorsTable();
  const { rarity } = openScorer();
  const remembering = Remembering.parse(JSON.parse(process.env['REMEMBER'] ?? '{}'));
  let [batch, remembered]: [Claim[], number] = [[], 0];
  const write = async (): Promise<void> => {
    const changes = batch.map((after) => ({ before: null, after }));
    await rememberClaims(table, changes, { rarity, now: new Date(), remembering });
    await learnNames(table, batch, []);
    if (process.env['SEARCH_DOCUMENTS'] === 'on') await writeSearchDocuments(table, batch);
    remembered += batch.length;
    batch = [];
  };
  for await (const claim of everyClaim(table)) {
    batch.push(claim);
    if (batch.length === atOnce) await write();
  }
  await write();
  console.log(`${remembered} claims remembered`);
  return done;
}
