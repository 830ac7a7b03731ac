import type { Model } from '../model/model.ts';
import { type Linear, parseLinear } from './linear.ts';
import { pairFeatureNames } from './pair/pair-features.ts';
import { featureNames } from './search/features.ts';
import { type Rarity, rarityOf } from './search/rarity.ts';

/** What a candidate is weighed by when it is asked whether it answers at all. */
export const suggestionFeatureNames = ['rank', 'lead', ...featureNames] as const;

/** Everything that the likeness of claims is weighed by. */
export interface Scorer {
  readonly rarity: Rarity;
  /** Which of the candidates fits best. */
  readonly rank: Linear;
  /** Whether a candidate fits at all. */
  readonly suggest: Linear;
  /** Whether two statements say nearly the same. */
  readonly pair: Linear;
}

/** Weights set by hand, for a model without those that rest on data without a stated licence. */
const byHand = {
  rank: '2 words against the best\n1.5 letters against the best\n1 share of words shared\n0.5 order kept\n0.3 speaker same',
  suggest: '-4 intercept\n4 share of the claim\n6 share of words shared\n1.5 share of the statement\n0.3 lead',
  pair: '-4.5 intercept\n4 rare words shared\n3 words shared in order\n1.5 words shared',
} as const;

/** The scorer of a model: its texts `likeness-rank`, `likeness-suggest` and `likeness-pair`, and its table of rarity. */
export function scorerOf(model: Model): Scorer {
  const { texts } = model;
  return {
    rarity: rarityOf(model),
    rank: parseLinear(texts.get('likeness-rank') ?? byHand.rank, featureNames),
    suggest: parseLinear(texts.get('likeness-suggest') ?? byHand.suggest, suggestionFeatureNames),
    pair: parseLinear(texts.get('likeness-pair') ?? byHand.pair, pairFeatureNames),
  };
}
