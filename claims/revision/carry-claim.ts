import type { Claim } from '../claim.ts';
import { automaton } from '../vocabulary/workflow.ts';
import { canonicalJson } from '../workflow/canonical-json.ts';
import { type Changes, type Moved, record } from '../workflow/record.ts';
import { carriageBetween } from './changes.ts';
import type { RosterEntry } from './roster.ts';

/**
 * A claim carried over to a version of its article, with the event that says how; null when the
 * version changes nothing about it, or has been carried over already. No review is lost: the work
 * stands as it is, and a verdict on words that changed is marked stale.
 */
export function carryClaim(
  claim: Claim,
  entry: RosterEntry,
  { version, now }: { readonly version: number; readonly now: Date },
): Moved<Claim> | null {
  if (Math.max(claim.articleVersion, claim.goneSince ?? 0) >= version) return null;
  const gone = claim.goneSince !== null;
  const same = entry.gone ? gone : !gone && sayTheSame(claim, entry);
  if (same) return null;
  const kind = carriageBetween({ claim, speaker: claim.speaker, gone }, entry) ?? 'returned';
  const { claim: moved, event } = record(claim, {
    action: 'carry',
    actor: automaton,
    at: now,
    reason: kind,
    changes: entry.gone ? { goneSince: version } : changesOf(claim, entry, { version, reworded: kind === 'reworded' }),
  });
  return { kind: 'moved', claim: entry.gone ? moved : { ...moved, ...detailsOf(claim, entry) }, event };
}

function sayTheSame(claim: Claim, { claim: extracted, speaker }: RosterEntry): boolean {
  const known = { ...claim, speaker };
  return (
    claim.speaker === speaker &&
    Object.entries(extracted).every(
      ([field, value]) => canonicalJson(known[field as keyof typeof extracted]) === canonicalJson(value),
    )
  );
}

function changesOf(
  claim: Claim,
  { claim: { text, spans, type }, speaker }: RosterEntry,
  { version, reworded }: { readonly version: number; readonly reworded: boolean },
): Changes {
  const placed = { text, spans, type, speaker, articleVersion: version, goneSince: null };
  if (!reworded || claim.verdict === null) return placed;
  return { ...placed, stale: true, published: claim.published === null ? null : { ...claim.published, stale: true } };
}

/** What of the extraction goes into the claim but not into its event: where it stands and how it reads. */
function detailsOf(claim: Claim, { claim: extracted, speaker }: RosterEntry): Partial<Claim> {
  const { articleVersion, text, earlierWordings } = claim;
  return {
    ...extracted,
    speaker,
    earlierWordings: text === extracted.text ? earlierWordings : [...earlierWordings, { articleVersion, text }],
  };
}
