import * as z from 'zod';
import type { Claim } from '../claim.ts';
import { lazy } from '../lazy.ts';
import type { ReviewEvent } from '../review-event.ts';
import { claimTypes } from '../vocabulary/extraction.ts';
import type { RefusalCode } from '../vocabulary/review.ts';
import { type Actor, hasRank } from '../workflow/actor.ts';
import { canonicalJson } from '../workflow/canonical-json.ts';
import { repairObjection } from '../workflow/clearance.ts';
import { type Changes, type Moved, notBefore, record } from '../workflow/record.ts';

/** A claim's words, as a person writes them. */
export const ClaimText = lazy(() => z.string().trim().min(1).max(2000));
/** Whoever made a claim, as a person writes them. */
export const SpeakerName = lazy(() => z.string().trim().min(1).max(400));

/** What a person puts right about a claim; what is left out stays. */
export const Edit = lazy(() =>
  z
    .strictObject({
      text: ClaimText().optional(),
      speaker: SpeakerName().nullable().optional(),
      type: z.enum(claimTypes).optional(),
      date: z.iso.date().nullable().optional().describe('when it was said'),
      reason: z.string().trim().min(1).max(2000),
    })
    .meta({ id: 'ClaimEdit' }),
);
export type Edit = Readonly<z.infer<ReturnType<typeof Edit>>>;

/** Why a repair was not made. */
export interface RepairRefused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
}

/** Who repairs, why, and when. */
export interface Repairing {
  readonly actor: Actor;
  readonly reason: string;
  readonly now: Date;
}

/** The fields that people put right. */
const editable = ['text', 'speaker', 'type', 'date', 'spans'] as const;

/** The claim with what a person put right, and the event that says so. */
export function decideEdit(
  claim: Claim,
  changes: Pick<Changes, (typeof editable)[number] | 'parted'>,
  { actor, reason, now: asked }: Repairing,
): Moved<Claim> | RepairRefused {
  const now = notBefore(claim, asked);
  const against = repairObjection({ claim, actor, now });
  if (against !== null) return { kind: 'refused', ...against };
  const changed = editable.filter(
    (field) => changes[field] !== undefined && canonicalJson(changes[field]) !== canonicalJson(claim[field]),
  );
  if (changed.length === 0) return { kind: 'refused', code: 'nothing-to-change', message: 'the claim says just that' };
  const { text, speaker, type, spans } = claim;
  const said = changed.filter((field) => field === 'text' || field === 'speaker');
  const moved = record(claim, {
    action: 'edit',
    actor: actor.id,
    at: now,
    reason,
    changes: {
      ...changes,
      ...(changed.some((field) => field !== 'date')
        ? { extracted: claim.extracted ?? { text, speaker, type, spans } }
        : {}),
      ...(said.length === 0 ? {} : afterwards(claim, { actor, reason, now })),
    },
  });
  // A person has put the words so that they stand alone.
  return changes.text === undefined ? moved : { ...moved, claim: { ...moved.claim, open: [], suggestions: [] } };
}

/** A verdict on other words is stale; readers who saw them are told what changed. */
function afterwards(
  { verdict, status, published, corrections }: Claim,
  { actor, reason, now }: Repairing,
): Pick<Changes, 'stale' | 'corrections'> {
  if (published !== null) {
    const { verdict: standing } = published;
    const correction = { at: now.toISOString(), by: actor.id, note: reason, from: standing, to: standing };
    return {
      corrections: [...corrections, correction],
      ...(status === 'published' || verdict === null ? {} : { stale: true }),
    };
  }
  return verdict === null ? {} : { stale: true };
}

/** The claim as it was before an edit, if nobody has put the same right once more since; editors undo. */
export function decideUndo(claim: Claim, event: ReviewEvent, repairing: Repairing): Moved<Claim> | RepairRefused {
  const { actor } = repairing;
  if (!hasRank(actor, 'editor')) {
    return { kind: 'refused', code: 'role-needed', message: 'this needs the role of editor' };
  }
  const fields = editable.filter((field) => event.after[field] !== undefined);
  const isEdit = event.action === 'edit' && fields.length > 0;
  if (!isEdit || fields.some((field) => canonicalJson(claim[field]) !== canonicalJson(event.after[field]))) {
    const message = isEdit ? 'the claim was put right once more since' : `event ${event.seq} put nothing right`;
    return { kind: 'refused', code: 'changed-since', message };
  }
  const before: Partial<Pick<Claim, (typeof editable)[number]>> = Object.fromEntries(
    fields.map((field) => [field, event.before[field]]),
  );
  const edited = decideEdit(claim, { ...before, ...(claim.parted === null ? {} : { parted: null }) }, repairing);
  if (edited.kind === 'refused' || claim.extracted === null) return edited;
  return isAsExtracted(edited.claim) ? withoutExtracted(claim, edited, repairing) : edited;
}

function isAsExtracted({ text, speaker, type, spans, extracted }: Claim): boolean {
  return canonicalJson(extracted) === canonicalJson({ text, speaker, type, spans });
}

/** Where extraction's words stand again, nothing need be kept beside them. */
function withoutExtracted(claim: Claim, { event }: Moved<Claim>, { actor, reason, now }: Repairing): Moved<Claim> {
  const changes = { ...event.after, extracted: null };
  return record(claim, { action: 'edit', actor: actor.id, at: now, reason, changes });
}
