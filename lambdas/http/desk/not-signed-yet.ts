import { type Problem, problem } from './problems.ts';

/** What nothing signed covers yet. */
export function notSignedYet(what: string): Problem {
  return problem('not-signed-yet', `No checkpoint covers ${what} yet: ask again in an hour at the latest.`);
}
