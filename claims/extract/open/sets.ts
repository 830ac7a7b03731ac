import type { Phrase } from '../../language/coreference/phrase.ts';
import { isTensed } from '../../language/tag.ts';
import { type ClaimWords, isInFront, type OpenRange } from './claim-words.ts';

/** Whether something of the same noun, or any name, stands before a phrase in the claim. */
function isSaidOfWhich({ tokens, phrases, mentions }: ClaimWords, { first, head }: Phrase): boolean {
  if (mentions.some(({ last }) => last <= head)) return true;
  return phrases.some((other) => other.last <= first && tokens[other.head]?.lemma === tokens[head]?.lemma);
}

/** "Both authorities", "another man": one or two of what stands elsewhere. */
function isOneOfSet({ tokens, references, mentions }: ClaimWords, { first, last }: Phrase): boolean {
  const [opening, next] = [tokens[first], tokens[first + 1]];
  if (!references.oneOfSet.has(opening?.lower ?? '') || (next?.tag === 'NUM' && mentions.length > 0)) return false;
  return !references.completes.has(tokens[last]?.lower ?? '') && tokens[last]?.tag !== 'CCONJ';
}

/** How many words before the number of "only about 27" say that it is not just that. */
function qualifiers({ tokens, references }: ClaimWords): number {
  const number = tokens.findIndex(({ lower }) => !references.qualifies.has(lower));
  return Math.max(0, number);
}

/** Where "66" ends in "66 were closed", "only 27" in "Only 27 have signed": a number without its noun, no year, in front of a verb; 0 where there is none. */
function countAlone(claim: ClaimWords): number {
  const at = qualifiers(claim);
  const [number, verb] = [claim.tokens[at], claim.tokens[at + 1]];
  if (number?.tag !== 'NUM' || verb === undefined || !isTensed(verb.tag)) return 0;
  return (at > 0 || /^\d/.test(number.text)) && !/^(?:19|20)\d\d$/.test(number.text) ? at + 1 : 0;
}

/** "Only two bodies were found": some, by number, of those of which the article speaks before, in a claim that names nobody. */
function isCountedPart(claim: ClaimWords, { first, head }: Phrase): boolean {
  const { tokens, sources, mentions, references, isSpokenOfBefore } = claim;
  const at = qualifiers(claim);
  const isPart = references.only.test(tokens[0]?.lower ?? '') && !references.shares.has(tokens[head]?.lower ?? '');
  if (!isPart || at === 0 || first > at || head !== at + 1 || mentions.length > 0 || tokens[at]?.tag !== 'NUM')
    return false;
  return isSpokenOfBefore(tokens[head]?.lemma ?? '', sources[at] ?? -1);
}

/** Parts of a set of which the claim does not say what it is of. */
export function partsOfSets(claim: ClaimWords): readonly OpenRange[] {
  const found: OpenRange[] = claim.phrases.filter(
    (phrase) =>
      phrase.kind === 'noun' &&
      isInFront(claim, phrase) &&
      (isOneOfSet(claim, phrase) || isCountedPart(claim, phrase)) &&
      !isSaidOfWhich(claim, phrase),
  );
  const counted = countAlone(claim);
  return counted > 0 ? [{ first: 0, last: counted }, ...found] : found;
}
