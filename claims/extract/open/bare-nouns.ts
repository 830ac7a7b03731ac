import type { Phrase } from '../../language/coreference/phrase.ts';
import type { Token } from '../../language/document.ts';
import { lazyFor } from '../../lazy.ts';
import { type ClaimWords, isInFront, type OpenRange } from './claim-words.ts';
import { isCompleted } from './is-completed.ts';
import { isWorded } from './is-worded.ts';

/** Whether words after the phrase say which is meant; "later, the network signed off" has its only verb taken for a participle. */
function saysWhich(claim: ClaimWords, phrase: Phrase): boolean {
  if (isWorded(claim, phrase)) return true;
  if (claim.tokens[phrase.last]?.tag === 'VBN' && claim.firstVerb >= claim.tokens.length) return false;
  return isCompleted(claim, phrase);
}

/** The nouns of a claim by base form, each with where it first ends. */
function firstEnds({ tokens, phrases }: ClaimWords): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { kind, head, last } of phrases) {
    const lemma = tokens[head]?.lemma ?? '';
    if (kind !== 'pronoun' && !ends.has(lemma)) ends.set(lemma, last);
  }
  return ends;
}

const year = /^(?:19|20)\d\d$/;

/** "The 2020 census", "the Royal Free hospital", "the Covid-19 inquiry": words in a phrase that say which, though they are no name. */
function isToldBy(words: readonly Token[]): boolean {
  const capitals = words.filter(({ text, grammar }) => /^\p{Lu}/u.test(text) && !grammar?.tellsTime);
  const isNumbered = capitals.some(({ text }) => /\d/.test(text));
  return capitals.length > 1 || isNumbered || words.some(({ text }) => year.test(text));
}

/** "Behind the scenes". */
function isIdiom({ tokens, references }: ClaimWords, { first, head }: Phrase): boolean {
  const words = tokens.slice(Math.max(0, first - 1), head + 1);
  return words.length === 3 && references.idioms.has(words.map(({ lower }) => lower).join(' '));
}

/** Those "the …" of which nothing before in the claim, and no name within, says which is meant. */
const broughtBack = lazyFor((claim: ClaimWords): readonly Phrase[] => {
  const { tokens, references, phrases, mentions } = claim;
  const definite = phrases.filter(
    ({ kind, first }) => kind === 'noun' && references.bringsBack.has(tokens[first]?.lower ?? ''),
  );
  if (definite.length === 0) return definite;
  const seen = firstEnds(claim);
  const named = new Set(
    mentions.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, by) => first + by)),
  );
  return definite.filter((phrase) => {
    const { first, head, last } = phrase;
    if ((seen.get(tokens[head]?.lemma ?? '') ?? last) <= first) return false;
    if (isToldBy(tokens.slice(first + 1, head + 1)) || isIdiom(claim, phrase)) return false;
    return !tokens.slice(first, head + 1).some((_, by) => named.has(first + by));
  });
});

/** Whether the phrase is "the" with the noun alone, and nothing after it says which is meant. */
function isBare(claim: ClaimWords, phrase: Phrase): boolean {
  return phrase.head === phrase.first + 1 && !saysWhich(claim, phrase);
}

/** "The vote passed": a noun in front with nothing but "the", which is not the only one of its kind. */
export function bareNouns(claim: ClaimWords): readonly OpenRange[] {
  return broughtBack(claim).filter((phrase) => {
    const isUnique = claim.references.unique.has(claim.tokens[phrase.head]?.lemma ?? '');
    return isBare(claim, phrase) && !isUnique && isInFront(claim, phrase) && !isNamedBefore(claim, phrase);
  });
}

/** "The injured elephant", "to the network": what the article has spoken of before, wherever it stands in a claim that does not say which. */
export function spokenOfBefore(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, references, sources, isSpokenOfBefore } = claim;
  return broughtBack(claim).filter((phrase) => {
    const { lemma = '' } = tokens[phrase.head] ?? {};
    const words = tokens.slice(phrase.first + 1, phrase.head + 1);
    const isUnique = references.unique.has(lemma) || words.some(({ lower }) => references.only.test(lower));
    if (isUnique || saysWhich(claim, phrase) || isNamedBefore(claim, phrase)) return false;
    return isSpokenOfBefore(lemma, sources[phrase.first] ?? -1);
  });
}

/** Whether a name says by itself what it names: "the Senate", "the Data Service". */
function saysItsKind({ language }: ClaimWords, text: string): boolean {
  return text.split(' ').some((word) => language.names.organisationWords.has(word.toLowerCase()));
}

/** Whether a name before it in the claim is what a noun such as "the company" or "the disease" may mean. */
function isNamedBefore(claim: ClaimWords, { head, first }: Phrase): boolean {
  const { tokens, references, mentions, nameOf } = claim;
  if (!references.oftenNamed.has(tokens[head]?.lemma ?? '')) return false;
  return mentions.some((mention) => {
    const name = nameOf(mention.name);
    if (mention.last > first || name === null || name.kind === 'person') return false;
    const mayBePerson = name.kind === 'unknown' && name.text.split(' ').length === 2;
    return !mayBePerson && !saysItsKind(claim, name.text);
  });
}

/** One case among many, "the deal", anywhere in a claim whose names cannot say which. Less sure than the others. */
export function unnamedInstances(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, references, mentions } = claim;
  return broughtBack(claim).filter((phrase) => {
    const { lemma = '', lower = '' } = tokens[phrase.head] ?? {};
    if (!references.instance.has(lemma) && !references.instance.has(lower)) return false;
    if (mentions.length > 0 && references.clearBesideNames.has(lemma)) return false;
    const words = tokens.slice(phrase.first + 1, phrase.head);
    // "the 2016 election", "the November report", "the last vote": which one is said.
    const isToldApart = words.some(
      ({ lower: word, grammar }) =>
        /\d/.test(word) || grammar?.tellsTime || references.only.test(word) || references.unique.has(word),
    );
    return !isToldApart && !saysWhich(claim, phrase) && !isNamedBefore(claim, phrase);
  });
}

/** "The new policy expands …": in front, described but neither named nor said to be whose. */
export function describedNouns(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, references } = claim;
  return broughtBack(claim).filter((phrase) => {
    const words = tokens.slice(phrase.first + 1, phrase.head + 1);
    if (words.length < 2 || words.some(({ lower }) => references.only.test(lower))) return false;
    const isUnique = references.unique.has(tokens[phrase.head]?.lemma ?? '');
    const isPlain = words.slice(0, -1).every(({ tag }) => tag === 'ADJ');
    return (
      isPlain && !isUnique && !saysWhich(claim, phrase) && isInFront(claim, phrase) && !isNamedBefore(claim, phrase)
    );
  });
}

/** "The largest group consists of …": the most of a set that a claim without a name does not say. */
export function superlatives(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, references, mentions } = claim;
  return broughtBack(claim).filter((phrase) => {
    const words = tokens.slice(phrase.first + 1, phrase.head);
    const isMost = words.some(({ lower, tag }) => tag === 'ADJ' && references.superlative.test(lower));
    const isNamed = (mentions[0]?.first ?? phrase.last) < phrase.last;
    return isMost && !isNamed && phrase.first <= 1 && !saysWhich(claim, phrase);
  });
}
