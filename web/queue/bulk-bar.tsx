import { useState } from 'preact/hooks';
import { allowedActions } from '../../claims/workflow/allowed-actions.ts';
import type { Action } from '../../claims/workflow/command.ts';
import type { BatchOutcome, Command } from '../api/model.ts';
import { useBatchMove } from '../api/moves.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { actions } from '../claim/actions.ts';
import { AskForm } from '../claim/ask-form.tsx';
import { commandFor } from '../claim/command-for.ts';
import { Failure, Notice } from '../parts/notice.tsx';
import { counted } from '../parts/words.ts';
import type { Selection } from './selection.ts';

interface BulkBarProps {
  readonly selection: Selection;
  readonly clear: () => void;
}

/** Moves of a bulk: those that need no verdict of their own for each claim. */
const bulkActions: readonly Action[] = ['take', 'assign', 'release', 'approve', 'publish', 'dismiss', 'restore'];

/** Offers the moves that the reader may make on every selected claim, and tells how each went. */
export function BulkBar({ selection, clear }: BulkBarProps) {
  const { session } = useSurroundings();
  const [asking, setAsking] = useState<Action | null>(null);
  const move = useBatchMove();
  const claims = [...selection.values()];
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
  if (claims.length === 0) return move.data === undefined ? null : <Outcomes outcomes={move.data} close={move.reset} />;
  return (
    <section class="bulk" aria-label="Selected claims">
      <p>
        <strong>{counted(claims.length, 'claim')}</strong> selected
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

interface OutcomesProps {
  readonly outcomes: readonly BatchOutcome[];
  readonly close: () => void;
}

function Outcomes({ outcomes, close }: OutcomesProps) {
  const refused = outcomes.filter(({ problem }) => problem !== undefined);
  const reasons = Map.groupBy(refused, ({ problem }) => problem?.detail ?? problem?.title ?? 'no reason was given');
  return (
    <Notice tone={refused.length === 0 ? 'done' : 'problem'}>
      <p>
        {counted(outcomes.length - refused.length, 'claim')} moved
        {refused.length > 0 && `, ${refused.length} not:`}
      </p>
      {refused.length > 0 && (
        <ul>
          {[...reasons].map(([reason, those]) => (
            <li key={reason}>
              {counted(those.length, 'claim')}: {reason}
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="quiet" onClick={close}>
        Close
      </button>
    </Notice>
  );
}
