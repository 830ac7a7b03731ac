/** A word's head and what it is to it. */
export interface HeadOf {
  readonly head: number;
  readonly label: string;
}

/** The head of a token that no word of the treebank begins in: the one before it. */
export function loose(at: number): HeadOf {
  return { head: at - 1, label: 'goeswith' };
}

/** How many words lie between a word and the root. */
function depthOf(words: readonly HeadOf[], at: number): number {
  let depth = 0;
  for (let word = at; word >= 0 && depth <= words.length; word = words[word]?.head ?? -1) depth++;
  return depth;
}

/**
 * Heads of tokens that may hold several words of a treebank, or part of one: of a token's words the one nearest to the
 * root stands for it. `ranges` are the words `[first, last)` that each token holds.
 */
export function joinedHeads(
  ranges: readonly { readonly first: number; readonly last: number }[],
  words: readonly HeadOf[],
): readonly HeadOf[] {
  const tokenOf = new Map<number, number>();
  ranges.forEach(({ first, last }, token) => {
    for (let word = first; word < last; word++) if (!tokenOf.has(word)) tokenOf.set(word, token);
  });
  const headToken = (word: number): number => tokenOf.get(words[word]?.head ?? -1) ?? -1;
  return ranges.map(({ first, last }, token) => {
    const held = Array.from({ length: last - first }, (_, at) => first + at);
    const own = held.filter((word) => tokenOf.get(word) === token);
    if (own.length === 0)
      return held[0] === undefined ? loose(token) : { ...loose(token), head: tokenOf.get(held[0]) ?? -1 };
    const outward = own.filter((word) => headToken(word) !== token);
    const [top = own[0] ?? 0] = outward.sort((a, b) => depthOf(words, a) - depthOf(words, b));
    return { head: headToken(top), label: words[top]?.label ?? 'dep' };
  });
}
