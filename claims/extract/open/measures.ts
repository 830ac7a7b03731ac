import { type ClaimWords, isInFront, type OpenRange } from './claim-words.ts';

/** "Net earnings increased 85%" in a claim that names nobody and that nobody says: a figure of some body, and the claim does not say of which. */
export function measuresOfNobody(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, mentions, phrases, references, isSaid } = claim;
  if (isSaid || mentions.length > 0) return [];
  return phrases.filter((phrase) => {
    const { lemma = '', lower = '' } = tokens[phrase.head] ?? {};
    const isMeasure = references.measures.has(lemma) || references.measures.has(lower);
    if (!isMeasure || phrase.determiner !== '' || !isInFront(claim, phrase)) return false;
    return !references.completes.has(tokens[phrase.last]?.lower ?? '');
  });
}

/** "The overall death rates were 49%": a sum of which the claim does not say what it is of. */
export function sumsOfNothing(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, phrases, references, mentions, firstVerb, isSaid } = claim;
  if (isSaid) return [];
  return phrases.filter(({ kind, first, head, last }) => {
    if (kind !== 'noun' || last > firstVerb || !references.bringsBack.has(tokens[first]?.lower ?? '')) return false;
    if ((mentions[0]?.first ?? firstVerb) < firstVerb || references.completes.has(tokens[last]?.lower ?? ''))
      return false;
    return tokens.slice(first + 1, head).some(({ lower }) => references.summing.has(lower));
  });
}
