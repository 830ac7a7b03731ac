import * as z from 'zod';
import { IngestionFailure } from '../../../claims/article.ts';
import { lazy } from '../../../claims/lazy.ts';
import type { Fault } from '../kit/problem.ts';
import { ClaimForActor } from './claim-for-actor.ts';

const FaultSchema = lazy(
  () =>
    z
      .object({
        pointer: z.string().optional().describe('JSON pointer into the body, as a URI fragment'),
        parameter: z.string().optional().describe('name of the path or query parameter'),
        detail: z.string(),
      })
      .readonly()
      .meta({ id: 'Fault' }) satisfies z.ZodType<Fault>,
);

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
      errors: z.array(FaultSchema()).readonly().optional(),
      allowed: z.array(z.string()).readonly().optional().describe('the actions that are allowed now'),
      claim: ClaimForActor().optional().describe('of a stale revision: the claim as it is now'),
      failure: IngestionFailure.optional().describe('of an unreadable article: why'),
    })
    .readonly()
    .meta({ id: 'Problem' }),
);
