import type { RefusalCode } from '../../../claims/vocabulary/review.ts';
import * as kit from '../kit/problem.ts';

/** Every problem the API answers with; the key is the stable `code`, written up in docs/problems.md. */
export const problems = {
  'broken-json': { status: 400, title: 'The body is not JSON' },
  'invalid-body': { status: 400, title: 'The body is not as documented' },
  'invalid-query': { status: 400, title: 'A query parameter is not as documented' },
  'invalid-path': { status: 400, title: 'A path parameter is not as documented' },
  'invalid-cursor': { status: 400, title: 'The cursor is not one of ours' },
  'invalid-if-match': { status: 400, title: 'If-Match names no revision' },
  'invalid-idempotency-key': { status: 400, title: 'The Idempotency-Key is not usable' },
  'token-needed': { status: 401, title: 'A bearer token is needed' },
  'token-invalid': { status: 401, title: 'The bearer token is not accepted' },
  'role-needed': { status: 403, title: 'Your roles do not allow this' },
  'unknown-path': { status: 404, title: 'There is nothing at this path' },
  'unknown-article': { status: 404, title: 'There is no such article' },
  'unknown-version': { status: 404, title: 'The article has no such version' },
  'no-source': { status: 404, title: 'Nothing is kept of what was sent' },
  'unknown-claim': { status: 404, title: 'There is no such claim' },
  'unknown-feed': { status: 404, title: 'There is no such feed' },
  'unknown-name': { status: 404, title: 'No claim has this name' },
  'unknown-review': { status: 404, title: 'There is no such review' },
  'unknown-comment': { status: 404, title: 'The claim has no such comment' },
  'unknown-webhook': { status: 404, title: 'There is no such webhook' },
  'unknown-export': { status: 404, title: 'There is no such export' },
  'not-signed-yet': { status: 404, title: 'No checkpoint covers it yet' },
  'method-not-allowed': { status: 405, title: 'The path does not take this method' },
  'move-not-allowed': { status: 409, title: 'The claim cannot make this move now' },
  held: { status: 409, title: 'Somebody else holds the claim' },
  'not-holder': { status: 409, title: 'You do not hold the claim' },
  'lease-expired': { status: 409, title: 'Your hold on the claim has run out' },
  'unfit-to-publish': { status: 422, title: 'The verdict breaks rules of those who read fact-checks' },
  'no-room': { status: 409, title: 'There are too many of them already' },
  'own-proposal': { status: 409, title: 'A verdict needs another reviewer than its proposer' },
  'not-proposer': { status: 409, title: 'Somebody else proposed the verdict' },
  'comment-closed': { status: 409, title: 'The comment cannot be changed any more' },
  'changed-since': { status: 409, title: 'It has changed since, so it cannot be undone' },
  'too-late-to-undo': { status: 409, title: 'It cannot be undone any more' },
  'article-deleted': { status: 409, title: 'The article was deleted' },
  'claims-published': { status: 409, title: 'Readers see verdicts on its claims' },
  'claims-under-review': { status: 409, title: 'Claims under review would change' },
  'stale-revision': { status: 412, title: 'The claim has changed since you read it' },
  'too-large': { status: 413, title: 'More was sent than is taken at once' },
  'content-type-not-supported': { status: 415, title: 'The body has to be JSON' },
  'unknown-verdict': { status: 422, title: "The verdict is not on this desk's scale" },
  'evidence-needed': { status: 422, title: 'A verdict needs evidence' },
  'own-site-evidence': { status: 422, title: "A verdict needs evidence from elsewhere than the article's own site" },
  'correction-note-needed': { status: 422, title: 'What was published before needs a correction note' },
  'unrelatable-claim': { status: 422, title: 'The claim cannot be related to this one' },
  'unknown-assignee': { status: 422, title: 'Nobody of that name may review here' },
  'nothing-to-change': { status: 422, title: 'Nothing would change' },
  'checklist-open': { status: 422, title: "The desk's checklist has open statements" },
  'words-not-there': { status: 422, title: 'The article has no such place' },
  'due-not-ahead': { status: 422, title: 'The time given is past' },
  'unreadable-article': { status: 422, title: 'No article can be read from this' },
  'unreadable-reviews': { status: 422, title: 'No fact-check can be read from this' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for something else' },
  'if-match-needed': { status: 428, title: 'If-Match with the revision is needed' },
  internal: { status: 500, title: 'Something broke on our side' },
  unavailable: { status: 503, title: 'Too much at once, or a store that does not answer' },
} as const satisfies Readonly<Record<RefusalCode | kit.KitCode, kit.ProblemKind>> &
  Readonly<Record<string, kit.ProblemKind>>;

export type ProblemCode = keyof typeof problems;
export type Problem = kit.Problem<ProblemCode>;

/** Makes a problem; `detail` names the bad value and the way out. */
export function problem(code: ProblemCode, detail: string, extras?: kit.ProblemExtras): Problem {
  return kit.problem(code, detail, extras);
}
