import type { Archive } from '../../lambdas/logging/archive.ts';
import { keptNames, readKept, readKey } from '../../lambdas/logging/kept-checkpoints.ts';
import { proveClaim } from '../../lambdas/logging/proof.ts';
import { readEvenRemoved } from '../../store/claims/read-claim.ts';
import { done, type ExitCode, someFailed } from '../exit.ts';
import { operatorsArchive } from '../operators-archive.ts';
import { operatorsTable } from '../operators-table.ts';

/** Prints the proof of a claim's history: its entries in the log, under the newest checkpoint, and that since the first. */
export async function proveCommand(id: string): Promise<ExitCode> {
  const [table, archive] = [await operatorsTable(), await operatorsArchive()];
  const claim = await readEvenRemoved(table, id);
  if (claim === null) {
    console.error(`${id}: no such claim`);
    return someFailed;
  }
  const earlier = archive === null ? undefined : await firstKept(archive);
  const proof = await proveClaim(table, claim, { claim, show: 'all', earlier });
  if (proof.kind === 'no-proof') {
    console.error(`${id}: ${proof.message}; the log is signed at every publication and at least hourly`);
    return someFailed;
  }
  console.log(JSON.stringify(proof, null, 2));
  return done;
}

/** The first checkpoint that was kept of a log that had begun. */
async function firstKept(archive: Archive) {
  const [[name], key] = [await keptNames(archive, 1), await readKey(archive)];
  if (name === undefined || key === null) return undefined;
  const { size } = await readKept(archive, name, key);
  return { note: (await archive.read(name)) ?? '', size };
}
