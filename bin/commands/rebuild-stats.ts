import { rebuildStats } from '../../store/counts/rebuild-stats.ts';
import { done, type ExitCode, someFailed } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

/** Counts everything again from the claims and their histories, while reviewers work on. */
export async function rebuildStatsCommand(segments: number): Promise<ExitCode> {
  const { counted, failed, resumed } = await rebuildStats(await operatorsTable(), { segments });
  for (const { claim, reason } of failed) console.error(`${claim} is not counted: ${reason}`);
  console.log(`${counted} claims counted${resumed ? '; a rebuild that had been cut off is finished with it' : ''}`);
  return failed.length === 0 ? done : someFailed;
}
