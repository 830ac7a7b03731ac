import type { Action } from '../../claims/vocabulary/workflow.ts';
import { Key } from '../parts/key.tsx';
import { actions } from './actions.ts';

interface MovesBarProps {
  readonly allowed: readonly Action[];
  /** The reader holds the claim already: taking it again renews the lease. */
  readonly held: boolean;
  readonly pending: boolean;
  readonly choose: (action: Action) => void;
}

/** The moves that the reader may make now, and only those; the first that leads on stands out. */
export function MovesBar({ allowed, held, pending, choose }: MovesBarProps) {
  if (allowed.length === 0) return null;
  const first = allowed.find((action) => actions[action].leadsOn && !(held && action === 'take'));
  return (
    <fieldset class="moves" aria-label="Moves">
      {allowed.map((action) => {
        const { label, key } = actions[action];
        return (
          <button
            key={action}
            type="button"
            class={action === first ? 'primary' : ''}
            disabled={pending}
            aria-keyshortcuts={key ?? undefined}
            title={key === null ? undefined : `Key: ${key}`}
            onClick={() => choose(action)}
          >
            {held && action === 'take' ? 'Renew' : label}
            {key !== null && <Key name={key} />}
          </button>
        );
      })}
    </fieldset>
  );
}
