import type { ExtractedClaim, Extraction } from '../extraction.ts';
import { claimId } from '../ids.ts';
import { speakerOf } from '../new-claim.ts';
import { type Matches, matchReworded } from './match-reworded.ts';
import type { ArticleVersion, RosterEntry } from './roster.ts';

/** A claim is a sentence; what is longer than this is a text without any, and no store of claims holds it. */
const longestCompared = 20_000;

/**
 * The next version of an article: claims it makes in the same words, or in words alike enough, keep
 * their ids; those it no longer makes stay on the roster as gone; the others are new.
 */
export function carryOver(previous: ArticleVersion | null, extraction: Extraction): ArticleVersion {
  const { id, article, sentences, attributions } = extraction;
  const claims = extraction.claims.filter(({ text }) => text.length <= longestCompared);
  const entries = claims.map((claim): RosterEntry => ({ claim, speaker: speakerOf(claim, attributions), gone: false }));
  const before = previous?.roster ?? [];
  const same = matchSameWords(before, entries);
  const isSameText = previous?.article.text === article.text;
  const matches = matchReworded(before, entries, isSameText ? matchSamePlaces(before, entries, same) : same);
  const taken = new Set(before.map(({ claim }) => claim.id));
  const version = (previous?.version ?? 0) + 1;
  const present = entries.map((entry, at) => {
    const known = matches.get(at);
    const claimed = known?.claim.id ?? unusedId(id, entry.claim, taken);
    taken.add(claimed);
    const madeIn = known === undefined ? version : (known.madeIn ?? 1);
    return { ...entry, claim: { ...entry.claim, id: claimed }, ...(madeIn === 1 ? {} : { madeIn }) };
  });
  const carried = new Set([...matches.values()]);
  const gone = before.filter((entry) => !carried.has(entry)).map((entry) => ({ ...entry, gone: true }));
  return { id, version, article, sentences, attributions, roster: [...present, ...gone] };
}

function matchSameWords(before: readonly RosterEntry[], entries: readonly RosterEntry[]): Matches {
  // Claims that stand come before those that went, so that a repeated sentence finds its own again.
  const standing = [...before.filter(({ gone }) => !gone), ...before.filter(({ gone }) => gone)];
  const byWords = Map.groupBy(standing, ({ claim }) => claim.text);
  const matches = new Map<number, RosterEntry>();
  entries.forEach((entry, at) => {
    const known = byWords.get(entry.claim.text)?.shift();
    if (known !== undefined) matches.set(at, known);
  });
  return matches;
}

/** In the same text, what stands in the same place is the same claim, also where a date in it is read otherwise. */
function matchSamePlaces(before: readonly RosterEntry[], entries: readonly RosterEntry[], same: Matches): Matches {
  const placeOf = ({ claim }: RosterEntry) => JSON.stringify(claim.spans);
  const matched = new Set(same.values());
  const left = before.filter((entry) => !entry.gone && !matched.has(entry));
  const byPlace = Map.groupBy(left, placeOf);
  const matches = new Map(same);
  entries.forEach((entry, at) => {
    const known = matches.has(at) ? undefined : byPlace.get(placeOf(entry))?.shift();
    if (known !== undefined) matches.set(at, known);
  });
  return matches;
}

/** The claim's own id, or, where a claim since reworded has it, the first that nobody has. */
function unusedId(articleId: string, { id, text }: ExtractedClaim, taken: ReadonlySet<string>): string {
  let [unused, occurrence] = [id, 0];
  while (taken.has(unused)) {
    occurrence++;
    unused = claimId(articleId, text, occurrence);
  }
  return unused;
}
