import type { Action } from '../../claims/vocabulary/workflow.ts';
import { Said } from '../parts/said.tsx';
import { actions, commandFor } from './actions.ts';
import type { Work } from './use-work.ts';

interface FromColleagueProps {
  readonly action: Action;
  /** Who is working on the claim. */
  readonly holder: string;
  readonly work: Pick<Work, 'send' | 'close' | 'move'>;
}

/** Asks an editor before a move takes a claim out of a colleague's hands; what else it asks comes after. */
export function FromColleague({ action, holder, work }: FromColleagueProps) {
  const { label } = actions[action];
  const command = commandFor(action);
  return (
    <div class="ask">
      <p role="alert">
        <Said text={holder} /> is working on this claim. {label} it all the same?
      </p>
      {command !== null && (
        <div class="moves">
          <button type="button" class="primary" disabled={work.move.isPending} onClick={() => work.send(command)}>
            {label}
          </button>
          <button type="button" class="quiet" onClick={work.close}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}
