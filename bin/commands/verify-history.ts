import { type NoteKey, parseVerifierKey } from '../../claims/log/note.ts';
import { checkClaim } from '../../lambdas/history/check-claim.ts';
import { viewByProofs, viewOfWhole } from '../../lambdas/history/log-views.ts';
import { readWholeLog, type WholeLog } from '../../lambdas/history/whole-log.ts';
import type { Archive } from '../../lambdas/logging/archive.ts';
import { readKey } from '../../lambdas/logging/kept-checkpoints.ts';
import { everyClaim, everyRemovedClaim, type Part } from '../../store/claims/every-claim.ts';
import { readEvenRemoved } from '../../store/claims/read-claim.ts';
import type { Table } from '../../store/table/table.ts';
import { done, type ExitCode, someFailed, WrongUse } from '../exit.ts';
import { operatorsArchive } from '../operators-archive.ts';
import { operatorsTable } from '../operators-table.ts';

/** What histories are held to beside themselves. */
export interface Trusted {
  readonly archive: Archive | null;
  readonly key: NoteKey | null;
}

/** Holds claims to their histories, and both to the log of events and its signed checkpoints. */
export async function verifyHistoryCommand(
  ids: readonly string[],
  options: { readonly key?: string | undefined; readonly segments?: number },
): Promise<ExitCode> {
  const [table, archive] = [await operatorsTable(), await operatorsArchive()];
  const trusted = { archive, key: await keyOf(archive, options.key) };
  const lines = ids.length > 0 ? verifyNamed(table, ids, trusted) : verifyAll(table, trusted, options.segments);
  let code: ExitCode = done;
  for await (const { isWhole, says } of lines) {
    console.log(says);
    if (!isWhole) code = someFailed;
  }
  return code;
}

async function keyOf(archive: Archive | null, given: string | undefined): Promise<NoteKey | null> {
  if (given === undefined) return archive === null ? null : readKey(archive);
  const key = parseVerifierKey(given);
  if (key === null) throw new WrongUse('--key is no verifier key: it is name+id+key, as /log/key gives it.');
  return key;
}

/** A line that is printed, and whether it is a good one. */
export interface Line {
  readonly isWhole: boolean;
  readonly says: string;
}

/** Checks the claims that are named. */
export async function* verifyNamed(
  table: Table,
  ids: readonly string[],
  { archive, key }: Trusted,
): AsyncGenerator<Line> {
  const log = await viewByProofs(table, archive, key);
  for (const id of ids) {
    const claim = await readEvenRemoved(table, id);
    const { isWhole, says } = claim === null ? noSuchClaim : await checkClaim(table, claim, log);
    yield { isWhole, says: `${id} ${says}` };
  }
}

const noSuchClaim = { isWhole: false, says: 'no such claim' } as const;

/**
 * Checks the log, every claim, and that there is a claim to every entry; says what is broken, and how much is whole. Claims
 * are read in so many parts side by side, since a check mostly waits for the table.
 */
export async function* verifyAll(table: Table, { archive, key }: Trusted, segments = 1): AsyncGenerator<Line> {
  const log = await readWholeLog(table, archive, key);
  const seen = new Set<number>();
  const view = viewOfWhole(log, seen);
  let whole = 0;
  const found: Line[] = [];
  for (const flaw of log.flaws) yield { isWhole: false, says: `the log is broken: ${flaw}` };
  const checkPart = async (part: number): Promise<void> => {
    for await (const claim of everyKept(table, { part, parts: segments })) {
      const { isWhole, says, places } = await checkClaim(table, claim, view);
      for (const place of places) seen.add(place);
      if (isWhole) whole++;
      else found.push({ isWhole, says: `${claim.id} ${says}` });
    }
  };
  await Promise.all(Array.from({ length: segments }, (_, part) => checkPart(part)));
  yield* found;
  let broken = found.length;
  for await (const { isWhole, says } of unclaimed(table, log, seen)) {
    if (isWhole) whole++;
    else {
      broken++;
      yield { isWhole, says };
    }
  }
  yield { isWhole: true, says: `${whole} whole, ${broken} broken` };
  yield { isWhole: true, says: sumOf(log) };
}

/** Entries of the log that no listed claim accounts for, claim by claim. */
async function* unclaimed(table: Table, log: WholeLog, seen: ReadonlySet<number>): AsyncGenerator<Line> {
  const left = log.leaves.flatMap(({ name }, index) =>
    seen.has(index) ? [] : [{ claim: name.split(' ')[0] ?? '', index }],
  );
  for (const [id, entries] of Map.groupBy(left, ({ claim }) => claim)) {
    const claim = await readEvenRemoved(table, id);
    const first = entries[0]?.index;
    if (claim === null) {
      yield {
        isWhole: false,
        says: `${id} is gone: the log has ${entries.length} entries of it, the first at ${first}`,
      };
      continue;
    }
    const { isWhole, says, places } = await checkClaim(table, claim, viewOfWhole(log, new Set()));
    const stray = entries.find(({ index }) => !places.includes(index));
    if (isWhole && stray !== undefined) {
      yield {
        isWhole: false,
        says: `${id} broken: entry ${stray.index} of the log is of it, and it does not know of it`,
      };
    } else yield { isWhole, says: `${id} ${says}` };
  }
}

function sumOf({ leaves, newest }: WholeLog): string {
  const signed = newest === null ? 'no checkpoint' : `signed over ${newest.size} at ${newest.at}`;
  return `log of ${leaves.length} entries, ${signed}`;
}

/** Every claim, those of deleted articles included: their histories are kept like all others. */
async function* everyKept(table: Table, part: Part) {
  yield* everyClaim(table, part);
  yield* everyRemovedClaim(table, part);
}
