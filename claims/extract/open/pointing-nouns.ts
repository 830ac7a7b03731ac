import { type ClaimWords, isInFront, type OpenRange } from './claim-words.ts';

/** "This deal", "such vessels" in front: nothing in the claim says which. */
export function pointingNouns(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, references } = claim;
  return claim.phrases.filter((phrase) => {
    const { kind, first, last } = phrase;
    if (kind !== 'noun' || !references.pointing.has(tokens[first]?.lower ?? '')) return false;
    return isInFront(claim, phrase) && !references.chosenBy.has(tokens[last]?.lower ?? '');
  });
}

/** "In October of that year": a time that stands elsewhere. */
export function pointingTimes({ tokens, phrases, references }: ClaimWords): readonly OpenRange[] {
  return phrases.filter(({ first, head, last }) => {
    const pointer = tokens[first];
    const isTime = head === first + 1 && tokens[head]?.grammar?.tellsTime === true;
    return (
      isTime && references.pointingAway.has(pointer?.lower ?? '') && !references.chosenBy.has(tokens[last]?.lower ?? '')
    );
  });
}

/** The same further on: "has not spoken about this incident"; a time such as "this week" needs no other words. */
export function pointingWithin(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, references } = claim;
  return claim.phrases.filter((phrase) => {
    const { kind, first, head, last } = phrase;
    const pointer = tokens[first];
    if (kind !== 'noun' || head === first || !references.pointing.has(pointer?.lower ?? '')) return false;
    if (pointer?.tag !== 'DET' || tokens[head]?.grammar?.tellsTime) return false;
    return !isInFront(claim, phrase) && !references.chosenBy.has(tokens[last]?.lower ?? '');
  });
}
