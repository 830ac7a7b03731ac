import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseClaimItem } from '../../store/claims/claim-item.ts';
import { readClaims } from '../../store/claims/read-claim.ts';
import { lineOf } from '../exporting/export-to.ts';
import type { PartEvent } from './census-event.ts';
import type { PartWorld, Walk } from './walk.ts';

/** Claims in a file that is written. */
const claimsInFile = 10_000;

/**
 * Writes the claims of a file as they are now, each with its history, gzipped, a file for so many; one that is written again
 * after a fault has the same name and takes the place of the first. Claims of deleted articles are left out, as in any export.
 */
export function exporting({ key, from }: PartEvent, { table, objects }: PartWorld): Walk {
  let [lines, held, first]: [string[], number, number] = [[], 0, from];
  const write = async () => {
    const name = `exported/${basename(key, '.json.gz')}-${String(first).padStart(9, '0')}.jsonl.gz`;
    if (lines.length > 0) await objects.put(name, gzipSync(lines.join('')), { contentType: 'application/gzip' });
    [lines, held, first] = [[], 0, first + held];
  };
  return {
    async look(items) {
      const ids = items.map((item) => parseClaimItem(item).id);
      const kept = (await readClaims(table, ids)).filter(({ removed }) => removed === null);
      lines.push(...(await Promise.all(kept.map((claim) => lineOf(table, claim)))));
      held += items.length;
      if (held >= claimsInFile) await write();
      return { claims: kept.length, flawed: 0, first: [], entries: 0 };
    },
    end: write,
  };
}
