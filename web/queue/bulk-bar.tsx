import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Action } from '../../claims/vocabulary/workflow.ts';
import { allowedActions } from '../../claims/workflow/allowed-actions.ts';
import type { Claim, Command } from '../api/model.ts';
import { useBatchMove } from '../api/moves.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { actions, bulkActions, commandFor } from '../claim/actions.ts';
import { AskForm } from '../claim/ask-form.tsx';
import { Failure } from '../parts/notice.tsx';
import { counted } from '../parts/words.ts';
import { Outcomes } from './outcomes.tsx';
import type { Selection } from './selection.ts';

interface BulkBarProps {
  readonly selection: Selection;
  readonly clear: () => void;
}

/** Offers the moves that the reader may make on every selected claim, and says how each went. */
export function BulkBar({ selection, clear }: BulkBarProps) {
  const { session } = useSurroundings();
  const [asking, setAsking] = useState<Action | null>(null);
  const move = useBatchMove();
  const queries = useQueryClient();
  const claims = [...selection.values()].map((claim) => newest(claim, queries.getQueryData(['claim', claim.id])));
  const now = new Date();
  const allowed = bulkActions.filter((action) =>
    claims.every((claim) => allowedActions(claim, session.reader, now).includes(action)),
  );
  const choose = (action: Action) => {
    const command = commandFor(action);
    if (command === null) setAsking(action);
    else send(command);
  };
  const send = (command: Command) => {
    setAsking(null);
    move.mutate({ claims, command }, { onSuccess: clear });
  };
  if (claims.length === 0)
    return move.data === undefined ? null : (
      <Outcomes outcomes={move.data} claims={move.variables?.claims ?? []} close={move.reset} />
    );
  return (
    <section class="bulk" aria-label="Selected claims">
      <p>
        <strong>{counted(claims.length, 'claim')}</strong> {move.isPending ? 'being moved…' : 'selected'}
      </p>
      <div class="moves">
        {allowed.map((action) => (
          <button key={action} type="button" disabled={move.isPending} onClick={() => choose(action)}>
            {actions[action].label}
          </button>
        ))}
        {allowed.length === 0 && <span class="hint">No move is open to you on all of these.</span>}
        <button type="button" class="quiet" onClick={clear}>
          Clear selection
        </button>
      </div>
      {asking !== null && (
        <AskForm key={asking} action={asking} pending={move.isPending} send={send} cancel={() => setAsking(null)} />
      )}
      {move.isError && <Failure error={move.error} />}
    </section>
  );
}

/** A claim that was moved by itself after it was selected is sent as it now is. */
function newest(selected: Claim, seen: Claim | undefined): Claim {
  return seen !== undefined && seen.revision > selected.revision ? seen : selected;
}
