/** The probabilities that the log-odds of alternatives stand for, written over them. */
export function softmax(odds: Float64Array): Float64Array {
  const highest = Math.max(...odds);
  let sum = 0;
  for (let at = 0; at < odds.length; at++) {
    const share = Math.exp((odds[at] ?? 0) - highest);
    odds[at] = share;
    sum += share;
  }
  for (let at = 0; at < odds.length; at++) odds[at] = (odds[at] ?? 0) / sum;
  return odds;
}
