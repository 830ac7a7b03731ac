import { type Fingerprint, fingerprint, resemblance } from './resemblance.ts';
import type { RosterEntry } from './roster.ts';

/** Which entry of the roster each claim of the new version is, by the claim's index. */
export type Matches = ReadonlyMap<number, RosterEntry>;

/** Claims that one new claim is compared with, at most: those that share its rarest words. */
const mostCompared = 64;

interface Printed {
  readonly entry: RosterEntry;
  readonly print: Fingerprint;
}

interface Candidate {
  readonly at: number;
  readonly entry: RosterEntry;
  readonly likeness: number;
}

/** The matches so far, and for claims without one the roster's most alike, each at most once. */
export function matchReworded(before: readonly RosterEntry[], entries: readonly RosterEntry[], same: Matches): Matches {
  const matched = new Set(same.values());
  const find = likelyMatches(before.filter((entry) => !entry.gone && !matched.has(entry)));
  const candidates = entries.flatMap((entry, at) => (same.has(at) ? [] : candidatesOf(at, printOf(entry), find)));
  const matches = new Map(same);
  for (const { at, entry } of candidates.sort((a, b) => b.likeness - a.likeness || a.at - b.at)) {
    if (matches.has(at) || matched.has(entry)) continue;
    matches.set(at, entry);
    matched.add(entry);
  }
  return matches;
}

function candidatesOf(
  at: number,
  print: Fingerprint,
  find: (print: Fingerprint) => ReadonlySet<Printed>,
): readonly Candidate[] {
  return [...find(print)].flatMap(({ entry, print: other }) => {
    const likeness = resemblance(print, other);
    return likeness === null ? [] : [{ at, entry, likeness }];
  });
}

/** Looks claims up by the words they share, so that long articles are not compared claim by claim. */
function likelyMatches(left: readonly RosterEntry[]): (print: Fingerprint) => ReadonlySet<Printed> {
  const postings = new Map<string, Printed[]>();
  const keyOf = ({ facts }: Fingerprint, word: string) => `${facts} ${word}`;
  for (const entry of left) {
    const printed = { entry, print: printOf(entry) };
    for (const word of printed.print.words) {
      const key = keyOf(printed.print, word);
      const posting = postings.get(key);
      if (posting === undefined) postings.set(key, [printed]);
      else posting.push(printed);
    }
  }
  return (print) => {
    const found = new Set<Printed>();
    const lists = [...print.words].map((word) => postings.get(keyOf(print, word)) ?? []);
    for (const list of lists.sort((a, b) => a.length - b.length)) {
      for (const printed of list) if (found.size < mostCompared) found.add(printed);
    }
    return found;
  };
}

function printOf({ claim, speaker }: RosterEntry): Fingerprint {
  return fingerprint(claim.text, speaker);
}
