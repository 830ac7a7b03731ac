/** The numbers of the `count` highest scores above 0, highest first; of equal ones the lower number first. */
export function best(scores: ArrayLike<number>, count: number): readonly number[] {
  const kept: number[] = [];
  const scoreAt = (at: number): number => scores[kept[at] ?? -1] ?? 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score <= 0 || (kept.length === count && score <= scoreAt(count - 1))) continue;
    let place = Math.min(kept.length, count - 1);
    while (place > 0 && scoreAt(place - 1) < score) {
      kept[place] = kept[place - 1] ?? 0;
      place--;
    }
    kept[place] = at;
  }
  return kept;
}
