import type { Statement } from '../statement.ts';
import { canonicalForm } from '../wording/canonical-form.ts';
import { best } from './best.ts';
import { addScores, blendedWeight, termScore } from './bm25.ts';
import type { ClaimIndex, IndexedClaim } from './claim-index.ts';
import { commonLength } from './common-length.ts';
import { gramsOf } from './grams.ts';
import { canBeOne, names } from './speakers.ts';
import { termsOf } from './terms.ts';

/** What the ranking weighs of a candidate, in this order. */
export const featureNames = [
  'words',
  'words of the claim',
  'words of the title',
  'letters',
  'words against the best',
  'letters against the best',
  'words, of all that could match',
  'rarest shared word',
  'rarest word shared',
  'share of words shared',
  'share of the statement',
  'share of the claim',
  'share of the title',
  'order kept',
  'length of the claim',
  'length against the statement',
  'share of the statement by names',
  'share of the claim by names',
  'speaker same',
  'speaker other',
  'speaker named',
] as const;

/** A known claim that may be what a statement says, and what speaks for it. */
export interface Candidate {
  readonly claim: IndexedClaim;
  readonly features: readonly number[];
}

const wordSettings = { k1: 1.2, b: 0.6 };
const gramSettings = { k1: 0.6, b: 0.5 };

/** Candidates by words, and by letters: those that one ranking misses the other finds. */
const byWords = 100;
const byLetters = 50;
/** Claims in the same wording that are looked at, for one may be by another speaker or of another day. */
const mostAlike = 20;

/** A statement as the index sees it. */
interface Asked {
  readonly statement: Statement;
  readonly terms: readonly number[];
  readonly weights: ReadonlyMap<number, number>;
  /** The weight of all its terms, known or not. */
  readonly total: number;
  readonly rarest: number;
  readonly names: ReadonlySet<number>;
}

function asked(index: ClaimIndex, statement: Statement): Asked {
  const { all, names } = termsOf(statement.text, index.counts);
  const weights = new Map<number, number>();
  let [total, rarest, heaviest] = [0, -1, 0];
  for (const term of new Set(all)) {
    const number = index.terms.get(term);
    const known = number === undefined ? undefined : index.weights[number];
    const weight =
      known ?? blendedWeight(index.weighsItself ? index.all : undefined, undefined, index.rarity.share(term));
    total += weight;
    if (number === undefined) continue;
    weights.set(number, weight);
    if (weight > heaviest) [rarest, heaviest] = [number, weight];
  }
  const numbers = (terms: readonly string[]): number[] =>
    terms.map((term) => index.terms.get(term)).filter((number) => number !== undefined);
  return { statement, terms: numbers(all), weights, total, rarest, names: new Set(numbers(names)) };
}

function fieldScore(field: readonly number[], { weights }: Asked, meanLength: number): number {
  const times = new Map<number, number>();
  for (const term of field) if (weights.has(term)) times.set(term, (times.get(term) ?? 0) + 1);
  let score = 0;
  for (const [term, count] of times)
    score += termScore(
      { idf: weights.get(term) ?? 0, times: count, relativeLength: field.length / meanLength },
      wordSettings,
    );
  return score;
}

/** The weight of those of some terms that others have too, over the weight of all of them. */
function covered(
  index: ClaimIndex,
  terms: ReadonlySet<number>,
  by: { readonly has: (term: number) => boolean },
): number {
  let [shared, total] = [0, 0];
  for (const term of terms) {
    const weight = index.weights[term] ?? 0;
    total += weight;
    if (by.has(term)) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}

function speakerFeatures({ claim }: IndexedClaim, { statement }: Asked): readonly [number, number, number] {
  if (claim.speaker === undefined) return [0, 0, 0];
  const named = names(statement.text, claim.speaker) ? 1 : 0;
  if (statement.speaker === undefined) return [0, 0, named];
  return canBeOne(claim.speaker, statement.speaker) ? [1, 0, named] : [0, 1, named];
}

interface Scores {
  readonly words: number;
  readonly letters: number;
  readonly mostWords: number;
  readonly mostLetters: number;
}

function featuresOf(index: ClaimIndex, question: Asked, { claim, scores }: { claim: IndexedClaim; scores: Scores }) {
  const { weights, total, terms, rarest } = question;
  const [text, title] = [new Set(claim.text), new Set(claim.title)];
  const both = new Set([...text, ...title]);
  let [shared, sharedWeight, heaviest] = [0, 0, 0];
  for (const [term, weight] of weights) {
    if (!both.has(term)) continue;
    shared++;
    sharedWeight += weight;
    heaviest = Math.max(heaviest, weight);
  }
  const shortest = Math.max(3, Math.min(terms.length, claim.text.length));
  return [
    scores.words,
    fieldScore(claim.text, question, index.textLength),
    fieldScore(claim.title, question, index.titleLength),
    scores.letters,
    scores.words / (scores.mostWords || 1),
    scores.letters / (scores.mostLetters || 1),
    scores.words / (total * 2.2 || 1),
    heaviest,
    both.has(rarest) ? 1 : 0,
    (2 * shared) / (weights.size + both.size || 1),
    sharedWeight / (total || 1),
    covered(index, text, weights),
    covered(index, title, weights),
    commonLength(terms.slice(0, 60), claim.text.slice(0, 60)) / shortest,
    Math.log(1 + claim.text.length),
    Math.log((terms.length + 1) / (claim.text.length + 1)),
    covered(index, question.names, claim.names),
    covered(index, claim.names, question.names),
    ...speakerFeatures(claim, question),
  ];
}

/** The known claims that share most words or letters with a statement, each with its features. */
export function candidatesOf(index: ClaimIndex, statement: Statement): readonly Candidate[] {
  const question = asked(index, statement);
  const words = new Float64Array(index.claims.length);
  addScores(index.all, { keys: question.weights, settings: wordSettings }, words);
  const letters = new Float64Array(index.claims.length);
  const grams = new Map<number, number>();
  for (const gram of gramsOf(statement.text))
    grams.set(gram, blendedWeight(index.weighsItself ? index.grams : undefined, gram, index.rarity.gramShare(gram)));
  addScores(index.grams, { keys: grams, settings: gramSettings }, letters);
  const [topWords, topLetters] = [best(words, byWords), best(letters, byLetters)];
  const mostWords = words[topWords[0] ?? -1] ?? 0;
  const mostLetters = letters[topLetters[0] ?? -1] ?? 0;
  const alike = index.byForm.get(canonicalForm(statement.text)) ?? [];
  return [...new Set([...alike.slice(0, mostAlike), ...topWords, ...topLetters])].flatMap((at) => {
    const claim = index.claims[at];
    if (claim === undefined) return [];
    const scores = { words: words[at] ?? 0, letters: letters[at] ?? 0, mostWords, mostLetters };
    return [{ claim, features: featuresOf(index, question, { claim, scores }) }];
  });
}
