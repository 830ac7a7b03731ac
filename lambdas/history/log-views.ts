import type { NoteKey } from '../../claims/log/note.ts';
import { rootFromInclusion, sameHash } from '../../claims/log/verify-proof.ts';
import { inclusionProof, openLog } from '../../store/log/read-log.ts';
import type { Table } from '../../store/table/table.ts';
import type { Archive } from '../logging/archive.ts';
import { keptNames, readKept } from '../logging/kept-checkpoints.ts';
import type { LogView } from './check-claim.ts';
import { leafAt, type WholeLog } from './whole-log.ts';

/** A view of the log that was read whole, which remembers the places that were asked for. */
export function viewOfWhole(log: WholeLog, seen: Set<number>): LogView {
  return {
    async leafAt(index) {
      seen.add(index);
      return leafAt(log, index);
    },
  };
}

/** A view of single entries, each proven under the newest checkpoint that is kept; few reads, however long the log is. */
export async function viewByProofs(table: Table, archive: Archive | null, key: NoteKey | null): Promise<LogView> {
  const log = await openLog(table);
  const [last] = archive === null || key === null ? [] : (await keptNames(archive)).slice(-1);
  const checkpoint = archive === null || key === null || last === undefined ? null : await readKept(archive, last, key);
  return {
    async leafAt(index) {
      if (index >= log.edge.size) return null;
      const [leaf] = await log.roots([{ from: index, to: index + 1 }]);
      if (leaf === undefined || checkpoint === null || index >= checkpoint.size) return leaf ?? null;
      const { size, root, at } = checkpoint;
      if (size > log.edge.size)
        return `the log was cut off: it has ${log.edge.size} entries, and was signed over ${size} at ${at}`;
      const proven = rootFromInclusion(leaf, { index, size, proof: await inclusionProof(log, index, size) });
      return proven !== null && sameHash(proven, root)
        ? leaf
        : `entry ${index} of the log is not under what was signed at ${at}`;
    },
  };
}
