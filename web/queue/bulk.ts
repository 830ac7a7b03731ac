import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Action } from '../../claims/vocabulary/workflow.ts';
import type { Actor } from '../../claims/workflow/actor.ts';
import { allowedActions } from '../../claims/workflow/allowed-actions.ts';
import { useChecklist } from '../api/desk.ts';
import type { BatchOutcome, Claim, Command } from '../api/model.ts';
import { useBatchMove, useUndoBatch } from '../api/moves.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { bulkActions, commandFor } from '../claim/actions.ts';
import { heldByColleague } from '../claim/held-by-colleague.ts';
import type { Keys } from '../habits/shortcuts.ts';
import type { Selection } from './selection.ts';
import { canBeUndone } from './undoing.ts';

/** A bulk move that was made: which, and how it went with each claim. */
export interface Made {
  readonly action: Action;
  readonly claims: readonly Claim[];
  readonly outcomes: readonly BatchOutcome[];
  readonly at: Date;
  /** It took back the bulk move before it. */
  readonly isUndo: boolean;
}

interface BulkProps {
  readonly selection: Selection;
  readonly clear: () => void;
  /** Called with the claims that were moved. */
  readonly onMoved: (claims: readonly Claim[]) => void;
}

/** The move that all selected claims can make together: which are open to the reader, and how the last one went. */
export function useBulk({ selection, clear, onMoved }: BulkProps) {
  const { session } = useSurroundings();
  const [asking, setAsking] = useState<Action | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [done, setDone] = useState(0);
  const move = useBatchMove(setDone);
  const checklist = useChecklist();
  const statements = checklist.enforced ? checklist.approve : [];
  const back = useUndoBatch();
  const queries = useQueryClient();
  const claims = [...selection.values()].map((claim) => newest(claim, queries.getQueryData(['claim', claim.id])));
  const allowed = movesOfAll(claims, session.reader);
  const colleaguesIn = (action: Action) =>
    claims.filter((claim) => heldByColleague(action, claim, session.reader.id) !== null).length;
  const make = (those: readonly Claim[], command: Command) => {
    setAsking(null);
    setMade(null);
    setDone(0);
    move.mutate(
      { claims: those, command },
      {
        onSuccess: (outcomes) => {
          setMade({ action: command.action, claims: those, outcomes, at: new Date(), isUndo: false });
          onMoved(outcomes.flatMap(({ claim }) => claim ?? []));
          clear();
        },
      },
    );
  };
  const choose = (action: Action) => {
    if (move.isPending || !allowed.includes(action)) return;
    const command = commandFor(action);
    const asksFirst = colleaguesIn(action) > 0 || (action === 'approve' && statements.length > 0);
    if (command === null || asksFirst) setAsking(action);
    else make(claims, command);
  };
  const undo = () => {
    if (made === null || made.isUndo || back.isPending || !canBeUndone(made.action)) return;
    back.mutate(undefined, {
      onSuccess: ({ items }) => {
        setMade({ ...made, outcomes: items, at: new Date(), isUndo: true });
        onMoved(items.flatMap(({ claim }) => claim ?? []));
      },
    });
  };
  return {
    count: claims.length,
    allowed,
    asking,
    /** Claims that the move asked about would take out of colleagues' hands. */
    fromColleagues: asking === null ? 0 : colleaguesIn(asking),
    /** What this desk wants to be said of each verdict before it is approved. */
    statements,
    choose,
    send: (command: Command) => make(claims, command),
    cancel: () => setAsking(null),
    clear: () => {
      setAsking(null);
      clear();
    },
    pending: move.isPending,
    /** How many of the claims under way have been answered. */
    done,
    error: move.error ?? back.error,
    made,
    undo,
    close: () => setMade(null),
  };
}
export type Bulk = ReturnType<typeof useBulk>;

/** The keys that act on the selection, while there is one. */
export function bulkKeys(bulk: Bulk): Keys {
  if (bulk.count === 0) return {};
  return {
    t: () => bulk.choose('take'),
    a: () => bulk.choose('approve'),
    u: () => bulk.choose('publish'),
    d: () => bulk.choose('dismiss'),
    Escape: bulk.asking === null ? bulk.clear : bulk.cancel,
  };
}

/** The moves that somebody may make on every one of some claims, of which there may be thousands. */
function movesOfAll(claims: readonly Claim[], reader: Actor): readonly Action[] {
  const now = new Date();
  let open = bulkActions;
  for (const claim of claims) {
    const own = allowedActions(claim, reader, now);
    if (open.some((action) => !own.includes(action))) open = open.filter((action) => own.includes(action));
    if (open.length === 0) break;
  }
  return open;
}

/** A claim that was moved by itself after it was selected is sent as it now is. */
function newest(selected: Claim, seen: Claim | undefined): Claim {
  return seen !== undefined && seen.revision > selected.revision ? seen : selected;
}
