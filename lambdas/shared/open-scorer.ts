import { type Scorer, scorerOf } from '../../claims/likeness/scorer.ts';
import { loadLikenessModel } from './likeness-model.ts';

/** What the likeness of claims is weighed by, from the files that came with the code. */
export function openScorer(): Scorer {
  return scorerOf(loadLikenessModel());
}
