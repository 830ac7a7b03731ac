/**
 * What the API's refusals mean to somebody at the page; the API's own words speak to programs. A refusal not named
 * here is told in the API's words.
 */
export const refusals: Readonly<Record<string, string>> = {
  'stale-revision': 'Somebody else changed it first. Look at it again, then decide.',
  'move-not-allowed': 'It has moved on: this can no longer be done with it.',
  'lease-expired': 'Your hold on it ran out. Take it again, then repeat; what you typed is kept.',
  held: 'Somebody else holds it now.',
  'not-holder': 'You do not hold it. Take it first.',
  'own-proposal': 'Somebody other than its proposer has to decide on a verdict.',
  'token-needed': 'Your session has ended. Sign in again; what you typed is kept.',
  'token-invalid': 'Your session has ended. Sign in again; what you typed is kept.',
  'role-needed': 'Your role does not allow this. An admin can change it.',
};
