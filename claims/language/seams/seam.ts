/**
 * What "and", "but", "or" or a comma of the same series joins: nothing (it opens a clause, closes an insertion, …);
 * nouns or other words without a verb; verbs of which the second has no tense of its own ("to build and sell"); a
 * second predicate that takes the subject of the first ("closed a school and sold the land"); a clause with a subject
 * of its own. The order is the order of the classes in the fitted weights.
 */
export const seamKinds = ['nothing', 'nouns', 'untensed', 'predicates', 'clauses'] as const;
export type SeamKind = (typeof seamKinds)[number];

/** A place where a sentence may be cut into two statements. */
export interface Seam {
  /** The joining word or comma. */
  readonly at: number;
  readonly kind: SeamKind;
  /** The probability of that kind. */
  readonly certainty: number;
  /** The probability that what follows is a predicate with tense: `predicates` or `clauses`. */
  readonly cut: number;
  /** The first verb of the tensed group before the seam that the second predicate goes with; -1 where there is none. */
  readonly clause: number;
}
