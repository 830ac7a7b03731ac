import { compare } from '../../claims/likeness/compare.ts';
import { scorerOf } from '../../claims/likeness/scorer.ts';
import { loadLikenessModel } from '../../lambdas/shared/likeness-model.ts';
import { done, type ExitCode, someFailed } from '../exit.ts';
import { answerLines } from '../match/answer-lines.ts';
import { readPairLine } from '../match/lines.ts';

/** Says of each pair of statements on stdin what they are to each other. */
export async function compareCommand(): Promise<ExitCode> {
  const scorer = scorerOf(loadLikenessModel());
  const bad = await answerLines(
    { input: process.stdin, output: process.stdout },
    {
      read: readPairLine,
      answer: ([a, b]) => {
        const { relation, score, because } = compare(a, b, scorer);
        return { relation, score: Number(score.toPrecision(4)), because };
      },
    },
  );
  return bad === 0 ? done : someFailed;
}
