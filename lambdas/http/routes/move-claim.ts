import { refusalCodes } from '../../../claims/vocabulary/review.ts';
import { Command } from '../../../claims/workflow/command.ts';
import { answerClaim } from '../desk/claim-answer.ts';
import { ClaimForActor } from '../desk/claim-for-actor.ts';
import { ClaimParams } from '../desk/ids.ts';
import { readIfMatch } from '../desk/if-match.ts';
import { moveClaim as move } from '../desk/move-claim.ts';
import { route } from '../desk/route.ts';

/** The reviewers' endpoint: one move of one claim, on the revision they read. */
export const moveClaim = route({
  operationId: 'moveClaim',
  method: 'PATCH',
  path: '/v1/claims/{id}/verification',
  tag: 'Verification',
  summary: 'Move a claim on',
  description:
    'Takes, assigns, releases, proposes a verdict, amends or recalls the proposal, approves, returns, publishes, reopens, withdraws, dismisses or restores. What the move of a stale reader would have overwritten comes back with 412; a move that is not allowed comes back with those that are.',
  access: 'reviewer',
  params: ClaimParams,
  headers: [{ name: 'If-Match', required: true, description: 'the ETag of the claim as you read it', example: '"3"' }],
  body: () => Command,
  bodyExample: {
    action: 'propose',
    verdict: 'mostly-true',
    rationale: 'The budget report of 2025 has 4.1 %, not 4.0 %.',
    evidence: [{ url: 'https://stats.example.org/budget-2025', title: 'Budget report 2025', stance: 'supports' }],
  },
  answers: {
    200: { description: 'The claim after the move.', schema: ClaimForActor, headers: { ETag: 'its revision' } },
  },
  problems: [
    'unknown-claim',
    'if-match-needed',
    'invalid-if-match',
    'stale-revision',
    'unfit-to-publish',
    ...refusalCodes,
  ],
  async handle({ params, headers, body, actor, now }, desk) {
    const match = readIfMatch(headers['if-match']);
    if (match.kind === 'problem') return match;
    const outcome = await move({ id: params.id, revision: match.revision, command: body, actor, now }, desk);
    return outcome.kind === 'problem' ? outcome : answerClaim(outcome.claim, actor, { now });
  },
});
