import type { Phrase } from '../../language/coreference/phrase.ts';
import { type ClaimWords, isInFront, type OpenRange } from './claim-words.ts';

/** Whether words after the phrase say which is meant: "the vote on the bill", "the man arrested". */
function isCompleted({ tokens, references }: ClaimWords, { last }: Phrase): boolean {
  const [next, further] = [tokens[last], tokens[last + 1]];
  // "ordered the network to close", "accused the board of lying": what follows goes with the verb.
  if (next?.tag !== 'NOUN' && (further?.tag === 'VB' || (further?.tag === 'VBG' && next?.tag === 'ADP'))) return false;
  return references.completes.has(next?.lower ?? '') || next?.tag === 'VBN' || next?.tag === 'VBG';
}

/** The nouns of a claim by base form, each with where it first ends. */
function firstEnds({ tokens, phrases }: ClaimWords): ReadonlyMap<string, number> {
  return new Map(
    phrases
      .filter(({ kind }) => kind !== 'pronoun')
      .map(({ head, last }) => [tokens[head]?.lemma ?? '', last] as const)
      .reverse(),
  );
}

/** Those "the …" of which nothing before in the claim, and no name within, says which is meant. */
function broughtBack(claim: ClaimWords): readonly Phrase[] {
  const { tokens, references, phrases, mentions } = claim;
  const seen = firstEnds(claim);
  const named = new Set(
    mentions.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, by) => first + by)),
  );
  return phrases.filter(({ kind, first, head, last }) => {
    if (kind !== 'noun' || !references.bringsBack.has(tokens[first]?.lower ?? '')) return false;
    if ((seen.get(tokens[head]?.lemma ?? '') ?? last) <= first) return false;
    return !tokens.slice(first, head + 1).some((_, by) => named.has(first + by));
  });
}

/** Whether the phrase is "the" with the noun alone, and nothing after it says which is meant. */
function isBare(claim: ClaimWords, phrase: Phrase): boolean {
  return phrase.head === phrase.first + 1 && !isCompleted(claim, phrase);
}

/** "The vote passed": a noun in front with nothing but "the", which is not the only one of its kind. */
export function bareNouns(claim: ClaimWords): readonly OpenRange[] {
  return broughtBack(claim).filter((phrase) => {
    const isUnique = claim.references.unique.has(claim.tokens[phrase.head]?.lemma ?? '');
    return isBare(claim, phrase) && !isUnique && isInFront(claim, phrase);
  });
}

/** "The injured elephant", "to the network": what the article has spoken of before, wherever it stands in a claim that does not say which. */
export function spokenOfBefore(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, references, sources, isSpokenOfBefore } = claim;
  return broughtBack(claim).filter((phrase) => {
    const { lemma = '' } = tokens[phrase.head] ?? {};
    const words = tokens.slice(phrase.first + 1, phrase.head + 1);
    const isUnique = references.unique.has(lemma) || words.some(({ lower }) => references.only.test(lower));
    return !isUnique && !isCompleted(claim, phrase) && isSpokenOfBefore(lemma, sources[phrase.first] ?? -1);
  });
}

/** One case among many, "the deal", anywhere in a claim that names nobody. Less sure than the others. */
export function unnamedInstances(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, mentions, references } = claim;
  if (mentions.length > 0) return [];
  return broughtBack(claim).filter((phrase) => {
    const { lemma = '', lower = '' } = tokens[phrase.head] ?? {};
    const isInstance = references.instance.has(lemma) || references.instance.has(lower);
    return isInstance && isBare(claim, phrase);
  });
}
