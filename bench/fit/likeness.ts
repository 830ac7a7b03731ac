import { differencesOf } from '../../claims/likeness/facts/differences.ts';
import { factsOf } from '../../claims/likeness/facts/facts.ts';
import { formatLinear, type Linear, sumOf } from '../../claims/likeness/linear.ts';
import { suggestionFeatures } from '../../claims/likeness/match.ts';
import { pairFeatureNames, pairFeatures } from '../../claims/likeness/pair/pair-features.ts';
import { scorerOf, suggestionFeatureNames } from '../../claims/likeness/scorer.ts';
import { indexClaims } from '../../claims/likeness/search/claim-index.ts';
import { type Candidate, candidatesOf, featureNames } from '../../claims/likeness/search/features.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { readWords } from '../../claims/likeness/wording/read-words.ts';
import type { Model } from '../../claims/model/model.ts';
import { loadLikenessModel } from '../../lambdas/shared/likeness-model.ts';
import { readAsked, readKnown, readPairs, type TaskSet } from '../matching/check-that.ts';
import { fitDenseLogistic, fitRanking, type Labelled } from './dense.ts';
import { digestOf } from './fitted-on.ts';
import type { FitPart } from './part.ts';

const sets: readonly TaskSet[] = ['ct2022-task2a', 'ct2022-task2b'];

type List = readonly (Labelled & Candidate)[];

function listsOf(data: string, set: TaskSet, rarity: Rarity): readonly List[] {
  const index = indexClaims(readKnown(data, set) ?? [], { rarity });
  return (readAsked(data, set, 'train') ?? []).map(({ statement, relevant }) =>
    candidatesOf(index, statement).map((candidate) => ({
      ...candidate,
      holds: relevant.has(candidate.claim.claim.id),
    })),
  );
}

/** The first of each list, once with what was asked for and once without, and whether it is what was asked for. */
export function firstOfLists(lists: readonly List[], rank: Linear): readonly Labelled[] {
  return lists.flatMap((list) =>
    [list, list.filter(({ holds }) => !holds)].flatMap((kept) => {
      const order = kept
        .map((candidate) => ({ candidate, rank: sumOf(rank, candidate.features) }))
        .toSorted((a, b) => b.rank - a.rank);
      const [first] = order;
      return first === undefined
        ? []
        : [
            {
              features: suggestionFeatures(order, 0),
              holds: kept.some((one) => one.claim === first.candidate.claim && one.holds),
            },
          ];
    }),
  );
}

/** Pairs of news sentences with their features. */
export function labelledPairs(data: string, name: string, rarity: Rarity): readonly Labelled[] {
  return (readPairs(data, name) ?? []).map(({ a, b, label }) => {
    const [left, right] = [factsOf(readWords(a)), factsOf(readWords(b))];
    return { features: pairFeatures(left, right, { found: differencesOf(left, right), rarity }), holds: label === 1 };
  });
}

/** Weights of likeness; their sets state no licence, so that they are left out of an open model. */
export const likeness: FitPart = {
  name: 'likeness',
  file: 'claims/model/likeness.bin',
  fittedOn: () => ({
    'features of search': digestOf(featureNames),
    'features of pairs': digestOf(pairFeatureNames),
    'features of suggestions': digestOf(suggestionFeatureNames),
  }),
  fit: ({ data, openDataOnly }, say): Model | null => {
    if (openDataOnly) return null;
    const { rarity } = scorerOf(loadLikenessModel());
    const lists = sets.flatMap((set) => listsOf(data, set, rarity));
    const pairs = labelledPairs(data, 'msrp.train.pairs', rarity);
    if (lists.length === 0 || pairs.length === 0) return null;
    say(`${lists.length} statements, ${pairs.length} pairs`);
    const rank = fitRanking(lists);
    const suggest = fitDenseLogistic(firstOfLists(lists, rank));
    return {
      weights: new Map(),
      texts: new Map([
        ['likeness-rank', formatLinear(rank, featureNames)],
        ['likeness-suggest', formatLinear(suggest, suggestionFeatureNames)],
        ['likeness-pair', formatLinear(fitDenseLogistic(pairs), pairFeatureNames)],
      ]),
    };
  },
};
