import { rebuildStats } from '../../store/counts/rebuild-stats.ts';
import { done, type ExitCode } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

/** Counts everything anew from the claims and their histories, while reviewers work on. */
export async function rebuildStatsCommand(): Promise<ExitCode> {
  const counted = await rebuildStats(await operatorsTable());
  console.log(`${counted} claims counted`);
  return done;
}
