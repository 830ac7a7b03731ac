import { labelAt, type Parsed } from '../parse/parsed.ts';
import { hasSubject, isPredicate, isTensedPredicate, sharesTense } from '../parse/predicates.ts';
import type { SeamKind } from './seam.ts';

/** What a tree says of a seam: its kind, and the heads of what it joins; -1 where there are none. */
export interface ParsedSeam {
  readonly kind: SeamKind;
  readonly first: number;
  readonly second: number;
}

/** The kind of seam before the second of two joined words. */
function kindOf(parsed: Parsed, second: number): SeamKind {
  if (!isPredicate(parsed, second)) return 'nouns';
  if (isTensedPredicate(parsed, second)) return hasSubject(parsed, second) ? 'clauses' : 'predicates';
  return sharesTense(parsed, parsed.arcs[second]?.head ?? -1, second) ? 'predicates' : 'untensed';
}

/** Whether the joined word at `second` has a joining word of its own after the comma at `at`. */
function hasOwnJoiner(parsed: Parsed, at: number, second: number): boolean {
  return (parsed.children[second] ?? []).some(
    (child) => child > at && child < second && labelAt(parsed, child) === 'cc',
  );
}

/** What the tree says that the joining word or comma at `at` joins. */
export function parsedSeam(parsed: Parsed, at: number): ParsedSeam {
  const second = parsed.arcs[at]?.head ?? -1;
  const first = parsed.arcs[second]?.head ?? -1;
  const nothing: ParsedSeam = { kind: 'nothing', first: -1, second };
  if (second < at || labelAt(parsed, second) !== 'conj') return nothing;
  const isComma = parsed.words[at]?.lower === ',';
  if (isComma && (first > at || hasOwnJoiner(parsed, at, second))) return nothing;
  return { kind: kindOf(parsed, second), first, second };
}

/**
 * Whether the tree agrees that a predicate with tense follows the joining word at `at`: what the word hangs on is one,
 * whatever its label.
 */
export function treeAgrees(parsed: Parsed, at: number): boolean {
  const second = parsed.arcs[at]?.head ?? -1;
  if (second <= at || !isPredicate(parsed, second)) return false;
  return isTensedPredicate(parsed, second) || sharesTense(parsed, parsed.arcs[second]?.head ?? -1, second);
}
