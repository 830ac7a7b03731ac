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
