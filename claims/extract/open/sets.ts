import type { Phrase } from '../../language/coreference/phrase.ts';
import { isTensed } from '../../language/tag.ts';
import { type ClaimWords, isInFront, type OpenRange } from './claim-words.ts';

/** Whether something of the same noun, or any name, stands before a phrase in the claim. */
function isSaidOfWhich({ tokens, phrases, mentions }: ClaimWords, { first, head }: Phrase): boolean {
  if (mentions.some(({ last }) => last <= head)) return true;
  return phrases.some((other) => other.last <= first && tokens[other.head]?.lemma === tokens[head]?.lemma);
}

/** "Both authorities", "another man": one or two of what stands elsewhere. */
function isOneOfSet({ tokens, references }: ClaimWords, { first, last }: Phrase): boolean {
  const [opening, next] = [tokens[first], tokens[first + 1]];
  if (!references.oneOfSet.has(opening?.lower ?? '') || next?.tag === 'NUM') return false;
  return !references.completes.has(tokens[last]?.lower ?? '') && tokens[last]?.tag !== 'CCONJ';
}

/** "66 were closed": a number without its noun, no year, in front of a verb. */
function countsAlone({ tokens }: ClaimWords): boolean {
  const [number, verb] = tokens;
  if (number?.tag !== 'NUM' || verb === undefined || !isTensed(verb.tag)) return false;
  return /^\d/.test(number.text) && !/^(?:19|20)\d\d$/.test(number.text);
}

/** Parts of a set of which the claim does not say what it is of. */
export function partsOfSets(claim: ClaimWords): readonly OpenRange[] {
  const found: OpenRange[] = claim.phrases.filter(
    (phrase) =>
      phrase.kind === 'noun' && isInFront(claim, phrase) && isOneOfSet(claim, phrase) && !isSaidOfWhich(claim, phrase),
  );
  return countsAlone(claim) ? [{ first: 0, last: 1 }, ...found] : found;
}
