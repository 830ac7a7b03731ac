import { wordSet } from '../../word-set.ts';
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

/** More words than a sentence has. */
const longest = 200;

const light = wordSet("a an the that this these those of 's also by do does did");

/** Whether figures differ in value alone: as many on each side. */
function hasOtherFigure({ figures: { a, b } }: Differences): boolean {
  return a.length > 0 && a.length === b.length;
}

/** Whether a figure is another by a power of ten or by its unit, and so nothing that went on changing, as a toll does. */
function isFarOff({ figures: { a, b } }: Differences): boolean {
  return a.some(({ value, unit }, at) => {
    const [one, other] = [Math.abs(Number(value)), Math.abs(Number(b[at]?.value))];
    if (unit !== b[at]?.unit) return one === other;
    return Math.max(one, other) >= 10 * Math.min(one, other);
  });
}

function tellingStems({ words, stems }: Facts): readonly string[] {
  return stems.filter((_, at) => !light.has(words[at]?.form ?? ''));
}

/**
 * How surely two statements say opposite things or other figures of the same thing, 0 to 1. They share nearly all
 * words, all names and dates, and differ in one way: a negation, opposites, a direction, or figures.
 */
export function opposition(a: Facts, b: Facts, found: Differences): number {
  const [left, right] = [tellingStems(a), tellingStems(b)];
  if (Math.abs(left.length - right.length) > mostDifferent || left.length > longest) return 0;
  const shared = commonLength(left, right);
  const [leftOver, rightOver] = [left.length - shared, right.length - shared];
  if (shared < fewestShared || leftOver > mostDifferent || rightOver > mostDifferent) return 0;
  if ([found.names, found.dates].some((unshared) => unshared.a.length + unshared.b.length > 0)) return 0;
  const reversed = found.opposites !== null || found.turned;
  if (found.negated === reversed && !(hasOtherFigure(found) && !found.negated && !reversed)) return 0;
  const ratio = (2 * shared) / (left.length + right.length);
  const isFigure = !found.negated && !reversed;
  const isOneWord = leftOver <= 1 && rightOver <= 1 && (!isFigure || a.dates.length > 0 || isFarOff(found));
  const sureness = isFigure ? ratio * figureWeight : ratio;
  return isOneWord ? Math.max(sureness, oneWord) : sureness;
}
