import { sameHash } from '../../claims/log/verify-proof.ts';
import { openLog, rootAt } from '../../store/log/read-log.ts';
import type { Table } from '../../store/table/table.ts';
import type { Archive } from '../logging/archive.ts';
import { keptNames, readKept, readKey } from '../logging/kept-checkpoints.ts';

/** How large the log is, and what is wrong with it under the newest checkpoint that is kept: few reads, however long it is. */
export async function heldToNewest(
  table: Table,
  archive: Archive,
): Promise<{ readonly entries: number; readonly flaw: string | null }> {
  const log = await openLog(table);
  const { size: entries } = log.edge;
  const key = await readKey(archive);
  const [last] = key === null ? [] : (await keptNames(archive)).slice(-1);
  if (key === null || last === undefined) return { entries, flaw: 'no checkpoint of the log has been kept yet' };
  const { size, root, at } = await readKept(archive, last, key);
  if (size > entries)
    return { entries, flaw: `its end was cut off: it has ${entries} entries, and was signed over ${size} at ${at}` };
  const isSame = sameHash(await rootAt(log, size), root);
  return { entries, flaw: isSame ? null : `its first ${size} entries are not those that were signed for at ${at}` };
}
