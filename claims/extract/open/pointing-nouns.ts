import type { Phrase } from '../../language/coreference/phrase.ts';
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

/** "These difficult times"; "those individuals" after the people of the claim. */
function isClear({ tokens, references }: ClaimWords, { first, head }: Phrase): boolean {
  const { lower = '' } = tokens[head] ?? {};
  if (!references.pointsToSeveral.has(tokens[first]?.lower ?? '')) return false;
  const described = tokens.slice(first + 1, head);
  if (
    references.times.has(lower) &&
    described.length > 0 &&
    described.every(({ tag }) => tag === 'ADJ' || tag === 'ADV')
  )
    return !references.pointingAway.has(tokens[first]?.lower ?? '');
  return references.people.has(lower) && tokens.slice(0, first).some((token) => references.people.has(token.lower));
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
    if (pointer?.tag !== 'DET' || tokens[head]?.grammar?.tellsTime || isClear(claim, phrase)) return false;
    return !isInFront(claim, phrase) && !references.chosenBy.has(tokens[last]?.lower ?? '');
  });
}
