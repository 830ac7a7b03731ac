/** Leaves from `from` up to, not including, `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** A complete subtree: 2^level leaves, the `index`th of its level from the left. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two below `count`, where a tree of so many leaves is parted (RFC 9162, 2.1.1). */
function partingOf(count: number): number {
  let part = 1;
  while (part * 2 < count) part *= 2;
  return part;
}

/** The ranges whose roots show that a leaf lies in a tree of `size` leaves, nearest first (RFC 9162, 2.1.3.1). */
export function inclusionRanges(leaf: number, size: number): readonly LeafRange[] {
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + partingOf(to - from);
    if (leaf < middle) {
      ranges.unshift({ from: middle, to });
      to = middle;
    } else {
      ranges.unshift({ from, to: middle });
      from = middle;
    }
  }
  return ranges;
}

/** The ranges whose roots show that a tree of `size` leaves begins with one of `earlier` (RFC 9162, 2.1.4.1). */
export function consistencyRanges(earlier: number, size: number): readonly LeafRange[] {
  if (earlier === 0) return [];
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (earlier < to) {
    const middle = from + partingOf(to - from);
    if (earlier <= middle) {
      ranges.unshift({ from: middle, to });
      to = middle;
    } else {
      ranges.unshift({ from, to: middle });
      from = middle;
    }
  }
  return from === 0 ? ranges : [{ from, to }, ...ranges];
}

/** A range as complete subtrees, from left to right; it begins where a subtree of its size may begin. */
export function subtreesOf({ from, to }: LeafRange): readonly Subtree[] {
  const subtrees: Subtree[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++;
    subtrees.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return subtrees;
}
