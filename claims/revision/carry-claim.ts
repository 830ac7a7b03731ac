import type { Claim, ExtractedWords } from '../claim.ts';
import type { ExtractedClaim } from '../extraction.ts';
import { automaton } from '../vocabulary/workflow.ts';
import { canonicalJson } from '../workflow/canonical-json.ts';
import { type Changes, type Moved, record } from '../workflow/record.ts';
import { carriageBetween } from './changes.ts';
import type { RosterEntry } from './roster.ts';

/** The facts of an article that its claims carry. */
type Facts = Pick<Claim, 'source' | 'publisher'>;

/**
 * A claim carried over to a version of its article, with the event that says how; null when the
 * version changes nothing about it, or has been carried over already. No review is lost: the work
 * stands as it is, and a verdict on words that changed is marked stale. What people put right stays as they put it,
 * and what extraction says now stands beside it.
 */
export function carryClaim(
  claim: Claim,
  entry: RosterEntry,
  { version, now, facts }: { readonly version: number; readonly now: Date; readonly facts?: Facts },
): Moved<Claim> | null {
  if (Math.max(claim.articleVersion, claim.goneSince ?? 0) >= version) return null;
  const gone = claim.goneSince !== null;
  const isNews = facts !== undefined && canonicalJson(facts.source) !== canonicalJson(claim.source);
  const same = !isNews && (entry.gone ? gone : !gone && sayTheSame(claim, entry));
  if (same) return null;
  const before = asExtracted(claim);
  const kind = carriageBetween({ claim: before, speaker: before.speaker, gone }, entry) ?? 'returned';
  const placed = entry.gone
    ? { goneSince: version }
    : changesOf(claim, entry, { version, reworded: kind === 'reworded' });
  const { claim: moved, event } = record(claim, {
    action: 'carry',
    actor: automaton,
    at: now,
    reason: isNews && kind === 'unchanged' ? 'facts' : kind,
    changes: { ...placed, ...facts },
  });
  return { kind: 'moved', claim: entry.gone ? moved : { ...moved, ...detailsOf(claim, entry) }, event };
}

/** The claim as extraction said it last. */
function asExtracted(claim: Claim): Claim {
  return claim.extracted === null ? claim : { ...claim, ...claim.extracted };
}

function sayTheSame(claim: Claim, { claim: extracted, speaker }: RosterEntry): boolean {
  const before = asExtracted(claim);
  if (before.speaker !== speaker) return false;
  const known: ExtractedClaim = before;
  const fields: readonly (keyof ExtractedClaim)[] =
    claim.extracted === null ? (Object.keys(extracted) as (keyof ExtractedClaim)[]) : ['text', 'type', 'spans'];
  return fields.every((field) => canonicalJson(known[field]) === canonicalJson(extracted[field]));
}

function changesOf(
  claim: Claim,
  { claim: { text, spans, type }, speaker }: RosterEntry,
  { version, reworded }: { readonly version: number; readonly reworded: boolean },
): Changes {
  const placed = { ...wordsOf(claim, { text, spans, type, speaker }), articleVersion: version, goneSince: null };
  if (!reworded || claim.verdict === null) return placed;
  return { ...placed, stale: true, published: claim.published === null ? null : { ...claim.published, stale: true } };
}

/** The words that stand after extraction said these: people's, where they put a field right. */
function wordsOf(claim: Claim, said: ExtractedWords): Changes {
  const { extracted } = claim;
  if (extracted === null) return said;
  return {
    text: claim.text === extracted.text ? said.text : claim.text,
    speaker: claim.speaker === extracted.speaker ? said.speaker : claim.speaker,
    type: claim.type === extracted.type ? said.type : claim.type,
    spans: said.spans,
    extracted: said,
  };
}

/** What of the extraction goes into the claim but not into its event: where it stands and how it reads. */
function detailsOf(claim: Claim, { claim: extracted, speaker }: RosterEntry): Partial<Claim> {
  const { articleVersion, text, earlierWordings } = claim;
  const words = wordsOf(claim, { ...extracted, speaker });
  const isOwn = claim.extracted !== null && words.text === text;
  return {
    ...extracted,
    ...(isOwn ? { open: claim.open, suggestions: claim.suggestions } : {}),
    text: words.text ?? extracted.text,
    type: words.type ?? extracted.type,
    speaker: words.speaker ?? null,
    earlierWordings: text === words.text ? earlierWordings : [...earlierWordings, { articleVersion, text }],
  };
}
