import * as z from 'zod';
import { IngestionFailure } from '../../../claims/article.ts';
import { lazy } from '../../../claims/lazy.ts';
import { ClaimForActor } from '../desk/claim-for-actor.ts';
import { type ProblemCode, problems } from '../desk/problems.ts';

/** One thing that is wrong in a request: where (`pointer` in a body, `parameter` in path or query), and what. */
export const Fault = lazy(() =>
  z
    .object({
      pointer: z.string().optional().describe('JSON pointer into the body, as a URI fragment'),
      parameter: z.string().optional().describe('name of the path or query parameter'),
      detail: z.string(),
    })
    .readonly()
    .meta({ id: 'Fault' }),
);
export type Fault = z.infer<ReturnType<typeof Fault>>;

/** RFC 9457 problem details. */
export const ProblemDetails = lazy(() =>
  z
    .looseObject({
      type: z.string().describe("a relative address: the problem's entry in the API's own reference"),
      title: z.string(),
      status: z.int(),
      code: z.string().describe('stable; what a program should look at'),
      detail: z.string().describe('what happened, with the value that was wrong, and the way out'),
      requestId: z.string().optional(),
      errors: z.array(Fault()).readonly().optional(),
      allowed: z.array(z.string()).readonly().optional().describe('the actions that are allowed now'),
      claim: ClaimForActor().optional().describe('of a stale revision: the claim as it is now'),
      failure: IngestionFailure.optional().describe('of an unreadable article: why'),
    })
    .readonly()
    .meta({ id: 'Problem' }),
);
export type ProblemDetails = z.infer<ReturnType<typeof ProblemDetails>>;

/** What a problem may carry beside its words. */
export interface ProblemExtras {
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal on its way out; a value, never thrown. */
export interface Problem extends ProblemExtras {
  readonly kind: 'problem';
  readonly code: ProblemCode;
  readonly detail: string;
}

/** Makes a problem; `detail` names the bad value and the way out. */
export function problem(code: ProblemCode, detail: string, extras: ProblemExtras = {}): Problem {
  return { kind: 'problem', code, detail, ...extras };
}

/** The body that a problem is answered with. */
export function problemDetails({ code, detail, members }: Problem, requestId?: string): ProblemDetails {
  const { status, title } = problems[code];
  return {
    type: `/docs#problem-${code}`,
    title,
    status,
    code,
    detail,
    ...(requestId === undefined ? {} : { requestId }),
    ...members,
  };
}
