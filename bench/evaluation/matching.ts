import { compare } from '../../claims/likeness/compare.ts';
import { probabilityOf } from '../../claims/likeness/linear.ts';
import { rankedCandidates, suggestFrom, suggestionFeatures } from '../../claims/likeness/match.ts';
import { type Scorer, scorerOf } from '../../claims/likeness/scorer.ts';
import { type ClaimIndex, indexClaims, type KnownClaim } from '../../claims/likeness/search/claim-index.ts';
import { canonicalForm } from '../../claims/likeness/wording/canonical-form.ts';
import { loadLikenessModel } from '../../lambdas/shared/likeness-model.ts';
import { fitDenseLogistic, type Labelled } from '../fit/dense.ts';
import { labelledPairs } from '../fit/likeness.ts';
import { type Asked, readAsked, readKnown, readPairs, type TaskSet } from '../matching/check-that.ts';
import { type Planted, pickFrom, plant } from '../matching/plant.ts';
import { changes, reversing, settings } from '../matching/planted-changes.ts';
import { type ListScore, scoreList } from '../scoring/top-ranks.ts';
import type { Evaluation, Figure } from './figure.ts';
import { rowCandidates } from './matching-rows.ts';

type Order = ReturnType<typeof rankedCandidates>;

const idsOf = (order: Order): readonly string[] => order.map(({ candidate }) => candidate.claim.claim.id);

function mean(scores: readonly ListScore[], of: keyof ListScore): number {
  return scores.reduce((sum, score) => sum + score[of], 0) / scores.length;
}

function rankingFigures(set: string, scores: readonly ListScore[]): readonly Figure[] {
  return [
    { set, metric: 'MAP@5', value: mean(scores, 'averagePrecision') },
    { set, metric: 'P@1', value: mean(scores, 'first') },
    { set, metric: 'R@20', value: mean(scores, 'found') },
  ];
}

/** The suggestions from .5 on: the best of each statement, once with its claims among the known ones and once without. */
function suggestionFigures(
  set: string,
  orders: readonly Order[],
  { asked, scorer }: { asked: readonly Asked[]; scorer: Scorer },
) {
  let [shown, right] = [0, 0];
  orders.forEach((order, at) => {
    const relevant = asked[at]?.relevant ?? new Set();
    const isRelevant = ({ candidate }: Order[number]): boolean => relevant.has(candidate.claim.claim.id);
    for (const kept of [order, order.filter((one) => !isRelevant(one))]) {
      const [first] = kept;
      if (first === undefined || probabilityOf(scorer.suggest, suggestionFeatures(kept, 0)) < suggestFrom) continue;
      shown++;
      if (isRelevant(first)) right++;
    }
  });
  return [
    {
      set,
      metric: 'suggested, precision',
      value: right / (shown || 1),
    },
    { set, metric: 'suggested, recall', value: right / asked.length },
  ];
}

function taskFigures(data: string, set: TaskSet, scorer: Scorer): readonly Figure[] {
  const [known, asked] = [readKnown(data, set), readAsked(data, set, 'dev')];
  if (known === null || asked === null) return [];
  const index = indexClaims(known, { rarity: scorer.rarity });
  const orders = asked.map(({ statement }) => rankedCandidates(index, statement, scorer));
  const scores = orders.map((order, at) => scoreList(idsOf(order), asked[at]?.relevant ?? new Set()));
  const name = `${set}.dev`;
  return [
    { set: name, metric: 'statements', value: asked.length },
    ...rankingFigures(name, scores),
    ...suggestionFigures(name, orders, { asked, scorer }),
    ...rowFigures(`${name}, from rows`, { known, asked, scorer }),
  ];
}

function rowFigures(
  set: string,
  { known, asked, scorer }: { known: readonly KnownClaim[]; asked: readonly Asked[]; scorer: Scorer },
): readonly Figure[] {
  const candidates = rowCandidates(known, scorer.rarity);
  let [reached, queries] = [0, 0];
  const scores = asked.map(({ statement, relevant }) => {
    const found = candidates(statement);
    queries += found.queries;
    if (found.claims.some(({ id }) => relevant.has(id))) reached++;
    const index: ClaimIndex = indexClaims(found.claims, { rarity: scorer.rarity, weighsItself: false });
    return scoreList(idsOf(rankedCandidates(index, statement, scorer)), relevant);
  });
  return [
    ...rankingFigures(set, scores),
    { set, metric: 'a right claim among the candidates', value: reached / asked.length },
    { set, metric: 'queries a statement', value: Math.round(queries / asked.length) },
  ];
}

const folds = 5;

function pairFigures(data: string, scorer: Scorer): readonly Figure[] {
  const set = 'msrp.train';
  const pairs = labelledPairs(data, `${set}.pairs`, scorer.rarity);
  if (pairs.length === 0) return [];
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const isKept = (_: Labelled, at: number): boolean => at % folds !== fold;
    const weights = fitDenseLogistic(pairs.filter(isKept));
    const tested = pairs.filter((pair, at) => !isKept(pair, at));
    right += tested.filter(({ features, holds }) => probabilityOf(weights, features) >= 0.5 === holds).length;
  }
  return [
    { set, metric: 'pairs', value: pairs.length },
    { set, metric: 'accuracy, cross-validation', value: right / pairs.length },
  ];
}

const isSame = ({ a, b }: Planted): boolean => canonicalForm(a) === canonicalForm(b);

/** Sentences to plant changes in: known claims and news. */
function sentences(data: string): readonly string[] {
  const sets: readonly TaskSet[] = ['ct2022-task2a', 'ct2022-task2b'];
  const known = sets.flatMap((set) => (readKnown(data, set) ?? []).map(({ text }) => text.replace(/^"|"$/g, '')));
  const news = (readPairs(data, 'msrp.train.pairs') ?? []).map(({ a }) => a);
  const pick = pickFrom(3);
  return [...known, ...news].filter(({ length }) => length > 30 && length < 260).toSorted(() => pick([-1, 1]) ?? 1);
}

function plantedFigures(data: string, scorer: Scorer): readonly Figure[] {
  const texts = sentences(data);
  if (texts.length === 0) return [];
  const changed = plant(texts, changes, { each: 120, seed: 11 });
  const set = 'planted changes';
  const set2 = plant(texts, settings, { each: 120, seed: 12 });
  return [
    { set, metric: 'changed', value: changed.length },
    { set, metric: 'merged as the same (0 is best)', value: changed.filter(isSame).length },
    { set, metric: 'set differently', value: set2.length },
    { set, metric: 'of these joined', value: set2.filter(isSame).length / set2.length },
    ...reversalFigures(data, { changed, alike: set2, scorer }),
  ];
}

/** Planted reversals among real pairs that people found alike, and among light edits. */
function reversalFigures(
  data: string,
  { changed, alike, scorer }: { changed: readonly Planted[]; alike: readonly Planted[]; scorer: Scorer },
): readonly Figure[] {
  const set = 'planted reversals among real pairs';
  const reversals = plantedSample(changed.filter(({ kind }) => reversing.has(kind)));
  const names = ['msrp.train.pairs', 'knownlie-politifact.pairs'];
  const real = [...names.flatMap((name) => readPairs(data, name) ?? []), ...alike];
  const isOpposed = ({ a, b }: { readonly a: string; readonly b: string }): boolean =>
    compare({ text: a }, { text: b }, scorer).relation === 'opposed';
  const found = reversals.filter(isOpposed).length;
  const wrong = real.filter(isOpposed).length;
  return [
    { set, metric: 'reversals', value: reversals.length },
    { set, metric: 'real pairs', value: real.length },
    { set, metric: 'opposed, precision', value: found / (found + wrong || 1) },
    { set, metric: 'opposed, recall', value: found / reversals.length },
  ];
}

/** Every fourth: about as many as there are in a mix with real pairs that one in thirty is a reversal. */
function plantedSample(planted: readonly Planted[]): readonly Planted[] {
  return planted.filter((_, at) => at % 4 === 0);
}

/** Whether a claim was said before, in what words, and whether it is the same, near or reversed. */
export const matching: Evaluation = {
  name: 'matching',
  run: (folder) => {
    const scorer = scorerOf(loadLikenessModel());
    return [
      ...taskFigures(folder, 'ct2022-task2a', scorer),
      ...taskFigures(folder, 'ct2022-task2b', scorer),
      ...pairFigures(folder, scorer),
      ...plantedFigures(folder, scorer),
    ];
  },
};
