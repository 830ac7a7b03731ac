import type { ClaimWords, OpenRange } from './claim-words.ts';

/** "We invited him" where nobody is named as saying it: the claim does not say who "we" are. */
export function speakersUnnamed({ tokens, sources, references, firstVerb, isSaid }: ClaimWords): readonly OpenRange[] {
  const at = tokens.findIndex(({ lower }) => references.speaking.has(lower));
  const isSubject = at >= 0 && at < firstVerb && (sources[at] ?? -1) >= 0;
  return isSaid || !isSubject ? [] : [{ first: at, last: at + 1 }];
}

/** "The ship is shown here": a place that only the article's page shows; "here in Norholm" says which. */
export function placesShown({ tokens, references, isSaid }: ClaimWords): readonly OpenRange[] {
  if (isSaid) return [];
  return tokens.flatMap(({ lower }, at) => {
    const next = tokens[at + 1]?.tag;
    return references.here.has(lower) && next !== 'ADP' && next !== 'AUX' ? [{ first: at, last: at + 1 }] : [];
  });
}

/** "The chamber's decision", "its attempt": somebody's, and the claim does not say what. */
export function deedsOwned(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, phrases, references, language } = claim;
  return phrases.flatMap(({ kind, first, head, last }): readonly OpenRange[] => {
    const noun = tokens[head];
    if (kind !== 'noun' || !references.deeds.has(noun?.lemma ?? '') || noun?.lemma !== noun?.lower) return [];
    const isOwned = language.persons.owning.has(tokens[first]?.lower ?? '') || tokens[first - 1]?.grammar?.marksOwner;
    const next = tokens[last];
    const isToldOf = next?.tag === 'PART' || next?.tag === 'VBN' || references.completes.has(next?.lower ?? '');
    return isOwned !== true || isToldOf ? [] : [{ first: Math.min(first, head), last }];
  });
}
