import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { dismissals, reviewModes } from '../../../claims/vocabulary/review.ts';
import { Checklist, standardChecklist } from '../../../claims/workflow/checklist.ts';
import { verdictsOf } from '../../../claims/workflow/verdict-scale.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const DeskSettings = lazy(() =>
  z
    .object({
      review: z.enum(reviewModes).describe('whether a verdict needs the approval of a second reviewer'),
      verdicts: z
        .array(z.object({ name: z.string(), worth: z.number().nullable() }))
        .describe('best first; those beside the scale, without a worth, last'),
      checklist: Checklist.describe('what a verdict is held to before it is proposed, and approved'),
      dismissals: z.array(z.enum(dismissals)).describe('reasons to dismiss a claim'),
    })
    .meta({ id: 'DeskSettings' }),
);

/** What a client needs to know to offer the right choices. */
export const readDesk = route({
  operationId: 'readDesk',
  method: 'GET',
  path: '/v1/desk',
  tag: 'About',
  summary: 'How this desk works',
  access: 'viewer',
  answers: { 200: { description: 'Its verdicts and rules.', schema: DeskSettings } },
  problems: [],
  async handle(_call, { settings: { review, scale, checklist = standardChecklist } }) {
    const verdicts = verdictsOf(scale).map((name) => ({ name, worth: scale.ordered[name] ?? null }));
    return answer(200, { review, verdicts, checklist, dismissals: [...dismissals] } satisfies z.infer<
      ReturnType<typeof DeskSettings>
    >);
  },
});
