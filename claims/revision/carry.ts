import type { ExtractedClaim, Extraction } from '../extraction.ts';
import { claimId } from '../ids.ts';
import { speakerOf } from '../new-claim.ts';
import { type Fingerprint, fingerprint, resemblance } from './resemblance.ts';
import type { ArticleVersion, RosterEntry } from './roster.ts';

/**
 * The next version of an article: claims it makes in the same words, or in words alike enough, keep
 * their ids; those it no longer makes stay on the roster as gone; the others are new.
 */
export function carryOver(previous: ArticleVersion | null, extraction: Extraction): ArticleVersion {
  const { id, article, sentences, attributions } = extraction;
  const entries = extraction.claims.map(
    (claim): RosterEntry => ({
      claim,
      speaker: speakerOf(claim, attributions),
      gone: false,
    }),
  );
  const before = previous?.roster ?? [];
  const matches = matchReworded(before, entries, matchSameWords(before, entries));
  const taken = new Set(before.map(({ claim }) => claim.id));
  const present = entries.map((entry, at) => {
    const known = matches.get(at);
    const claimed = known?.claim.id ?? unusedId(id, entry.claim, taken);
    taken.add(claimed);
    return { ...entry, claim: { ...entry.claim, id: claimed } };
  });
  const carried = new Set([...matches.values()]);
  const gone = before.filter((entry) => !carried.has(entry)).map((entry) => ({ ...entry, gone: true }));
  return { id, version: (previous?.version ?? 0) + 1, article, sentences, attributions, roster: [...present, ...gone] };
}

/** Which entry of the roster each claim of the new version is, by the claim's index. */
type Matches = Map<number, RosterEntry>;

function matchSameWords(before: readonly RosterEntry[], entries: readonly RosterEntry[]): Matches {
  // Claims that stand come before those that went, so that a repeated sentence finds its own again.
  const standing = [...before.filter(({ gone }) => !gone), ...before.filter(({ gone }) => gone)];
  const byWords = Map.groupBy(standing, ({ claim }) => claim.text);
  const matches: Matches = new Map();
  entries.forEach((entry, at) => {
    const known = byWords.get(entry.claim.text)?.shift();
    if (known !== undefined) matches.set(at, known);
  });
  return matches;
}

interface Candidate {
  readonly at: number;
  readonly entry: RosterEntry;
  readonly likeness: number;
}

function matchReworded(before: readonly RosterEntry[], entries: readonly RosterEntry[], same: Matches): Matches {
  const matched = new Set(same.values());
  const left = before
    .filter((entry) => !entry.gone && !matched.has(entry))
    .map((entry) => ({ entry, print: printOf(entry) }));
  const byFacts = Map.groupBy(left, ({ print }) => print.facts);
  const candidates = entries.flatMap((entry, at) => (same.has(at) ? [] : candidatesFor(at, printOf(entry), byFacts)));
  const matches = new Map(same);
  for (const { at, entry } of candidates.sort((a, b) => b.likeness - a.likeness || a.at - b.at)) {
    if (matches.has(at) || matched.has(entry)) continue;
    matches.set(at, entry);
    matched.add(entry);
  }
  return matches;
}

function candidatesFor(
  at: number,
  print: Fingerprint,
  byFacts: ReadonlyMap<string, readonly { readonly entry: RosterEntry; readonly print: Fingerprint }[]>,
): readonly Candidate[] {
  return (byFacts.get(print.facts) ?? []).flatMap(({ entry, print: other }) => {
    const likeness = resemblance(print, other);
    return likeness === null ? [] : [{ at, entry, likeness }];
  });
}

function printOf({ claim, speaker }: RosterEntry): Fingerprint {
  return fingerprint(claim.text, speaker);
}

/** The claim's own id, or, where a claim since reworded has it, the first that nobody has. */
function unusedId(articleId: string, { id, text }: ExtractedClaim, taken: ReadonlySet<string>): string {
  let [unused, occurrence] = [id, 0];
  while (taken.has(unused)) {
    occurrence += 1;
    unused = claimId(articleId, text, occurrence);
  }
  return unused;
}
