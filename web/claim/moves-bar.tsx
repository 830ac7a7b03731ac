import type { Action } from '../../claims/vocabulary/workflow.ts';
import { Key } from '../parts/key.tsx';
import { actions, labelOf } from './actions.ts';

interface MovesBarProps {
  readonly allowed: readonly Action[];
  /** The reader holds the claim already: taking it again renews the lease. */
  readonly held: boolean;
  /** Readers have seen it: to open it again is to correct it. */
  readonly published: boolean;
  readonly pending: boolean;
  readonly choose: (action: Action) => void;
}

/** The moves that the reader may make now, and only those; the first that leads on stands out. */
export function MovesBar({ allowed, held, published, pending, choose }: MovesBarProps) {
  if (allowed.length === 0) return null;
  const first = allowed.find((action) => actions[action].leadsOn && !(held && action === 'take'));
  return (
    <fieldset class="moves" aria-label="Moves">
      {allowed.map((action) => {
        const { key } = actions[action];
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
            {held && action === 'take' ? 'Keep' : labelOf(action, published)}
            {key !== null && <Key name={key} />}
          </button>
        );
      })}
    </fieldset>
  );
}
