import type { Action } from '../../claims/workflow/command.ts';
import type { Command } from '../api/model.ts';

/** Why a claim needs no verdict. */
export const dismissals = ['opinion', 'duplicate', 'not-checkable', 'trivial'] as const;

/** The move that an action and the reader's words for it make; null where they do not make one, as for a verdict. */
export function commandFor(action: Action, words = ''): Command | null {
  switch (action) {
    case 'propose':
      return null;
    case 'take':
    case 'release':
    case 'approve':
      return { action };
    case 'publish':
      return words === '' ? { action } : { action, correctionNote: words };
    case 'assign':
      return words === '' ? null : { action, assignee: words };
    case 'return':
    case 'reopen':
    case 'restore':
      return words === '' ? null : { action, reason: words };
    case 'dismiss': {
      const reason = dismissals.find((known) => known === words);
      return reason === undefined ? null : { action, reason };
    }
  }
}
