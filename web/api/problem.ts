import type { Claim, Problem } from './model.ts';
import { refusals } from './refusals.ts';

/** The API said no, in RFC 9457 terms. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The problem behind an error; null when the API did not even answer. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof ProblemError ? error.problem : null;
}

/** Whether what was asked for does not exist. */
export function isMissing(error: unknown): boolean {
  return problemOf(error)?.status === 404;
}

/** What went wrong and what to do now, in words for the reader. */
export function explain(error: unknown): string {
  const problem = problemOf(error);
  if (problem === null) {
    if (error instanceof TypeError) return 'Claimtrail did not answer. Check the connection, then try again.';
    return error instanceof Error ? error.message : String(error);
  }
  return refusalInWords(problem);
}

/** A refusal as the reader needs it. */
export function refusalInWords({ code, detail, title }: Problem): string {
  const said = refusals[code] ?? detail ?? title;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The claim as it now is, which the API sends to whoever lost a race; null for any other error. */
export function currentOf(error: unknown): Claim | null {
  return claimIn(problemOf(error));
}

/** The claim that a problem of a lost race carries. */
export function claimIn(problem: Problem | null | undefined): Claim | null {
  return problem?.status === 412 && isClaim(problem['claim']) ? problem['claim'] : null;
}

/** The description of problems leaves what they carry open; this one carries a claim like any other answer. */
function isClaim(value: unknown): value is Claim {
  return typeof value === 'object' && value !== null && 'id' in value && 'revision' in value && 'status' in value;
}
