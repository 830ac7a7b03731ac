import type { Checkpoint } from '../../claims/log/checkpoint.ts';
import type { Hash } from '../../claims/log/hashes.ts';
import type { NoteKey } from '../../claims/log/note.ts';
import { emptyEdge, grow, rootOf } from '../../claims/log/tiles.ts';
import { sameHash } from '../../claims/log/verify-proof.ts';
import { readCheckpoint, type ServedCheckpoint } from '../../store/log/checkpoint-item.ts';
import { readLeaves } from '../../store/log/read-log.ts';
import type { NamedLeaf } from '../../store/log/tile-items.ts';
import type { Table } from '../../store/table/table.ts';
import type { Archive } from '../logging/archive.ts';
import { keptNames, readKept, readNote } from '../logging/kept-checkpoints.ts';

/** The whole log, read once, and what is wrong with it. */
export interface WholeLog {
  readonly leaves: readonly NamedLeaf[];
  /** The newest checkpoint that is kept. */
  readonly newest: Checkpoint | null;
  /** In words; empty where the log is what was signed. */
  readonly flaws: readonly string[];
}

/** Checkpoints read at once. */
const width = 16;

/** Reads the log, and holds it to every checkpoint that was kept where nobody rewrites it. */
export async function readWholeLog(table: Table, archive: Archive | null, key: NoteKey | null): Promise<WholeLog> {
  const leaves: NamedLeaf[] = [];
  for await (const leaf of readLeaves(table)) leaves.push(leaf);
  if (archive === null || key === null) {
    return { leaves, newest: null, flaws: archive === null ? [] : ['no checkpoint of the log has been kept yet'] };
  }
  // Checkpoints are kept before they are served, so one that is served now is among those read next.
  const served = await readCheckpoint(table);
  const { kept, flaws } = await readAllKept(archive, key);
  const all = [...flaws, ...unlikeServed(served, { kept, key }), ...unlikeCheckpoints(leaves, kept)];
  return { leaves, newest: kept.at(-1) ?? null, flaws: all };
}

/** What readers are served is kept too, and is the newest, but for one that is being signed: an older one would hide what came since. */
function unlikeServed(
  served: ServedCheckpoint | null,
  { kept, key }: { readonly kept: readonly Checkpoint[]; readonly key: NoteKey },
): readonly string[] {
  if (served === null) return kept.length <= 1 ? [] : ['no checkpoint is served, though some are kept'];
  const read = readNote(served.note, key);
  if (read === null) return ['the checkpoint that is served is not signed by the key of the log'];
  if (!kept.some(({ at, size }) => at === read.at && size === read.size)) {
    return [`the checkpoint that is served, of ${read.at}, is not among those kept`];
  }
  const newer = kept.filter(({ at }) => at > read.at).length;
  return newer <= 1 ? [] : [`the checkpoint that is served, of ${read.at}, is followed by ${newer} that are kept`];
}

async function readAllKept(archive: Archive, key: NoteKey) {
  const names = await keptNames(archive);
  const kept: Checkpoint[] = [];
  const flaws: string[] = [];
  for (let at = 0; at < names.length; at += width) {
    const read = names.slice(at, at + width).map((name) => readKept(archive, name, key));
    for (const outcome of await Promise.allSettled(read)) {
      if (outcome.status === 'fulfilled') kept.push(outcome.value);
      else flaws.push(outcome.reason instanceof Error ? outcome.reason.message : String(outcome.reason));
    }
  }
  return { kept, flaws };
}

/** The first checkpoint that the leaves do not lead to, in words: what comes after it cannot fit either. */
function unlikeCheckpoints(leaves: readonly NamedLeaf[], kept: readonly Checkpoint[]): readonly string[] {
  let edge = emptyEdge;
  let claims = 0;
  for (const { size, root, at, claims: counted } of kept) {
    if (size > leaves.length) {
      return [`its end was cut off: it has ${leaves.length} entries, and was signed over ${size} at ${at}`];
    }
    const added = leaves.slice(edge.size, size);
    edge = grow(
      edge,
      added.map(({ hash }) => hash),
    ).edge;
    claims += added.filter(({ name }) => name.endsWith(' 0')).length;
    if (
      !sameHash(
        rootOf({ from: 0, to: size }, ({ level }) => edge.open[level] ?? []),
        root,
      )
    ) {
      return [`its first ${size} entries are not those that were signed for at ${at}`];
    }
    if (claims !== counted)
      return [`it names ${claims} claims in its first ${size} entries; ${counted} were signed for at ${at}`];
  }
  return [];
}

/** A leaf of the whole log; null beyond its end. */
export function leafAt({ leaves }: WholeLog, index: number): Hash | null {
  return leaves[index]?.hash ?? null;
}
