import type { RepairRefused } from '../../../../claims/repair/edit.ts';
import { type Problem, problem } from '../../desk/problems.ts';

/** The problem of a repair that was not made. */
export function repairProblem({ code, message }: RepairRefused): Problem {
  return problem(code, `Refused: ${message}.`);
}
