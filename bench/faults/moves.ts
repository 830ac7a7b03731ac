import type { Action } from '../../claims/vocabulary/workflow.ts';

const verdicts = ['true', 'half-true', 'false', 'unproven'] as const;

/** A body for an action, as somebody might send it. */
export function commandFor(action: Action, random: () => number): object {
  const reason = `because of ${Math.floor(random() * 1e6)}`;
  switch (action) {
    case 'assign':
      return { action, assignee: random() < 0.5 ? 'alice' : 'bob' };
    case 'propose':
    case 'amend':
      return {
        action,
        verdict: verdicts[Math.floor(random() * verdicts.length)],
        rationale: `The records say otherwise, ${reason}.`,
        evidence: [{ url: 'https://records.example.net/1', title: 'Records', stance: 'refutes' }],
      };
    case 'return':
    case 'reopen':
    case 'restore':
      return { action, reason };
    case 'publish':
      return { action, correctionNote: reason };
    case 'withdraw':
      return { action, note: reason };
    case 'dismiss':
      return { action, reason: 'trivial' };
    case 'take':
    case 'release':
    case 'recall':
    case 'approve':
      return { action };
  }
}
