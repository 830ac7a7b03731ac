import type { Claim } from '../../claims/claim.ts';
import { toBase64 } from '../../claims/log/base64.ts';
import { type Creation, creationOf, entriesOf } from '../../claims/log/creation.ts';
import { changesWhatIsTold, type PublicClaim } from '../../claims/log/public.ts';
import type { ReviewEvent } from '../../claims/review-event.ts';
import { readHistory } from '../../store/claims/read-history.ts';
import { readCheckpoint } from '../../store/log/checkpoint-item.ts';
import { readPlaces } from '../../store/log/places.ts';
import { consistencyProof, inclusionProof, type OpenLog, openLog } from '../../store/log/read-log.ts';
import type { Table } from '../../store/table/table.ts';

/** One entry of a claim in the log, with what it stands for where that is shown, and the proof that it is there. */
interface ProvenEntry {
  readonly seq: number;
  readonly index: number;
  readonly hash: string;
  readonly creation?: Creation;
  readonly event?: ReviewEvent;
  readonly proof: readonly string[];
}

/** All that a reader needs who trusts nobody here; `docs/verify.mjs` checks it. */
export interface Proof {
  readonly kind: 'claimtrail-proof';
  readonly claim: PublicClaim | Claim;
  readonly entries: readonly ProvenEntry[];
  /** The signed note over the log that the entries lie in. */
  readonly checkpoint: string;
  /** The key that it is signed with: worth nothing unless the reader has it from elsewhere too. */
  readonly key: string;
  /** An earlier checkpoint, and the proof that the log since then was only added to. */
  readonly earlier: { readonly checkpoint: string; readonly proof: readonly string[] } | null;
}

/** Why there is no proof yet. */
export type NoProof = { readonly kind: 'no-proof'; readonly message: string };

export interface ProofOptions {
  /** The claim as it is to be shown. */
  readonly claim: PublicClaim | Claim;
  /** `all`: every event is shown; `public`: those that change what readers are told, and of the others only their hashes. */
  readonly show: 'all' | 'public';
  /** An earlier checkpoint, and the size of the log then. */
  readonly earlier?: { readonly note: string; readonly size: number } | undefined;
}

/** Proves a claim's history: each of its entries, under the newest checkpoint. */
export async function proveClaim(table: Table, claim: Claim, options: ProofOptions): Promise<Proof | NoProof> {
  const checkpoint = await readCheckpoint(table);
  if (checkpoint === null) return { kind: 'no-proof', message: 'the log has no checkpoint yet' };
  const [log, history, places] = await Promise.all([
    openLog(table),
    readHistory(table, claim.id),
    readPlaces(table, [claim.id]),
  ]);
  const { size } = log.edge;
  if (size < checkpoint.size) {
    return { kind: 'no-proof', message: `the log has ${size} entries, and was signed over ${checkpoint.size}` };
  }
  const own = places.get(claim.id) ?? [];
  const entries = entriesOf(claim, history).flatMap((entry, at) => {
    const index = own[at];
    return index === undefined || index >= checkpoint.size ? [] : [{ ...entry, index }];
  });
  if (entries.length === 0) return { kind: 'no-proof', message: 'no checkpoint covers the claim yet' };
  const proven = entries.map(async ({ seq, hash, index }): Promise<ProvenEntry> => {
    const shown = shownOf(claim, history, { seq, all: options.show === 'all' });
    return { seq, index, hash, ...shown, proof: inBase64(await inclusionProof(log, index, checkpoint.size)) };
  });
  return {
    kind: 'claimtrail-proof',
    claim: options.claim,
    entries: await Promise.all(proven),
    checkpoint: checkpoint.note,
    key: checkpoint.key,
    earlier: await earlierProof(log, options.earlier, checkpoint.size),
  };
}

function shownOf(
  claim: Claim,
  history: readonly ReviewEvent[],
  { seq, all }: { readonly seq: number; readonly all: boolean },
): Pick<ProvenEntry, 'creation' | 'event'> {
  if (seq === 0) return { creation: creationOf(claim, history) };
  const event = history[seq - 1];
  return event !== undefined && (all || changesWhatIsTold(event)) ? { event } : {};
}

async function earlierProof(log: OpenLog, earlier: ProofOptions['earlier'], size: number): Promise<Proof['earlier']> {
  if (earlier === undefined || earlier.size > size) return null;
  return { checkpoint: earlier.note, proof: inBase64(await consistencyProof(log, earlier.size, size)) };
}

/** Hashes as proofs give them. */
export function inBase64(hashes: readonly Uint8Array[]): readonly string[] {
  return hashes.map(toBase64);
}
