/** The length of the longest run of items that both lists hold in order, gaps allowed; quadratic: cut long lists before. */
export function commonLength<T>(a: readonly T[], b: readonly T[]): number {
  let previous = new Uint16Array(b.length + 1);
  let current = new Uint16Array(b.length + 1);
  for (const item of a) {
    for (let at = 1; at <= b.length; at++) {
      current[at] =
        item === b[at - 1] ? (previous[at - 1] ?? 0) + 1 : Math.max(previous[at] ?? 0, current[at - 1] ?? 0);
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length] ?? 0;
}
