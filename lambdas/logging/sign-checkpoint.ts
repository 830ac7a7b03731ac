import { type Checkpoint, checkpointText } from '../../claims/log/checkpoint.ts';
import { signedNote, verifierKey } from '../../claims/log/note.ts';
import { sameHash } from '../../claims/log/verify-proof.ts';
import { readCheckpoint, serveCheckpoint } from '../../store/log/checkpoint-item.ts';
import { openLog, rootAt } from '../../store/log/read-log.ts';
import type { Table } from '../../store/table/table.ts';
import type { Archive } from './archive.ts';
import { keepCheckpoint, keptNames, readKept } from './kept-checkpoints.ts';
import type { Signer } from './signer.ts';

/** What signing needs of the world. */
export interface Signing {
  readonly table: Table;
  readonly signer: Signer;
  readonly archive: Archive;
}

/** Where the log is no longer what was signed before: nothing more is signed, and somebody has to look. */
export class LogRewritten extends Error {
  override readonly name = 'LogRewritten';
}

/** Signs the log as it is now, keeps the checkpoint, then serves it; refuses a log that was rewritten since the last. */
export async function signCheckpoint({ table, signer, archive }: Signing, now: Date): Promise<Checkpoint> {
  const served = await readCheckpoint(table);
  const log = await openLog(table);
  const [last] = (await keptNames(archive, served?.size)).slice(-1);
  const before = last === undefined ? null : await readKept(archive, last, signer.key);
  const { size, claims } = log.edge;
  if (before !== null) {
    if (before.size > size) {
      throw new LogRewritten(
        `The log has ${size} entries; the checkpoint of ${before.at} was signed over ${before.size}.`,
      );
    }
    if (!sameHash(await rootAt(log, before.size), before.root)) {
      throw new LogRewritten(`The first ${before.size} entries of the log are not those signed for at ${before.at}.`);
    }
  }
  const at = new Date(Math.max(now.getTime(), before === null ? 0 : Date.parse(before.at) + 1)).toISOString();
  const checkpoint = { origin: signer.key.name, size, root: await rootAt(log, size), claims, at };
  const text = checkpointText(checkpoint);
  const note = signedNote(text, signer.key, await signer.sign(text));
  await keepCheckpoint(archive, note, { checkpoint, key: signer.key });
  await serveCheckpoint(table, { size, at, note, key: verifierKey(signer.key) });
  return checkpoint;
}

/** Whether something was published that no checkpoint covers yet. */
export async function owesCheckpoint(table: Table): Promise<boolean> {
  const [{ edge }, served] = await Promise.all([openLog(table), readCheckpoint(table)]);
  return edge.published > (served?.size ?? 0);
}
