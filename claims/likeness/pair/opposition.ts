import type { Differences } from '../facts/differences.ts';
import type { Facts } from '../facts/facts.ts';
import { commonLength } from '../search/common-length.ts';

/** With fewer words in common, two statements are not about one thing. */
const fewestShared = 2;
/** As many words may differ on each side: "rose" and "fell", "said it will" and "refused to". */
const mostDifferent = 3;
/** How sure it is where a single word is turned around, however short the statement. */
const oneWord = 0.82;
/** Figures that go on changing are reported in the same words again and again: they weigh a little less. */
const figureWeight = 0.93;

const light = new Set(['a', 'an', 'the', 'that', 'this', 'these', 'those', 'of', "'s", 'also', 'by']);

/** Whether figures differ in value alone: as many on each side. */
function hasOtherFigure({ figures: { a, b } }: Differences): boolean {
  return a.length > 0 && a.length === b.length;
}

/**
 * How surely two statements say opposite things or other figures of the same thing, 0 to 1. They share nearly all
 * words, all names and dates, and differ in one way: a negation, opposites, a direction, or figures.
 */
export function opposition(a: Facts, b: Facts, found: Differences): number {
  const [left, right] = [a, b].map(({ words }) => words.map(({ form }) => form).filter((form) => !light.has(form)));
  if (left === undefined || right === undefined) return 0;
  const shared = commonLength(left, right);
  const [leftOver, rightOver] = [left.length - shared, right.length - shared];
  if (shared < fewestShared || leftOver > mostDifferent || rightOver > mostDifferent) return 0;
  if ([found.names, found.dates].some((unshared) => unshared.a.length + unshared.b.length > 0)) return 0;
  const reversed = found.opposites !== undefined || found.turned;
  if (found.negated === reversed && !(hasOtherFigure(found) && !found.negated && !reversed)) return 0;
  const ratio = (2 * shared) / (left.length + right.length);
  if (!found.negated && !reversed) return ratio * figureWeight;
  return leftOver <= 1 && rightOver <= 1 ? Math.max(ratio, oneWord) : ratio;
}
