import { matchesOf } from '../../claims/likeness/match.ts';
import { scorerOf } from '../../claims/likeness/scorer.ts';
import { indexClaims } from '../../claims/likeness/search/claim-index.ts';
import { loadLikenessModel } from '../../lambdas/shared/likeness-model.ts';
import { done, type ExitCode, someFailed, WrongUse } from '../exit.ts';
import { fileFault } from '../file-fault.ts';
import { answerLines } from '../match/answer-lines.ts';
import { readKnownClaims } from '../match/known-claims.ts';
import { readAskedLine } from '../match/lines.ts';

/** Finds the known claims that each statement on stdin repeats or reverses. */
export async function matchCommand(file: string, top: number): Promise<ExitCode> {
  const known = await readKnownClaims(file, (line) => console.error(line)).catch((error: unknown) => {
    throw new WrongUse(`${file}: ${fileFault(error)}`);
  });
  const scorer = scorerOf(loadLikenessModel());
  const index = indexClaims(known.claims, { rarity: scorer.rarity });
  const bad = await answerLines(
    { input: process.stdin, output: process.stdout },
    {
      read: readAskedLine,
      answer: (statement) => ({
        matches: matchesOf(index, statement, { scorer, top }).map(({ claim, score, relation, because }) => ({
          ...{ id: claim.id, score: Number(score.toPrecision(4)), relation, because },
        })),
      }),
    },
  );
  return bad + known.bad === 0 ? done : someFailed;
}
