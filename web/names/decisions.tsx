import type { Bearer } from '../api/model.ts';
import { Instant } from '../parts/instant.tsx';
import { Said } from '../parts/said.tsx';

interface DecisionsProps {
  readonly events: Bearer['events'];
  readonly names: Bearer['names'];
  /** Undefined for whoever may not. */
  readonly undo: ((seq: number) => void) | undefined;
}

/** What people decided of a name, the newest first, with the way back. */
export function Decisions({ events, names, undo }: DecisionsProps) {
  if (events.length === 0) return null;
  const nameOf = (id: string) => names.find((name) => name.id === id)?.name ?? id;
  return (
    <ul class="decisions" aria-label="Decisions">
      {events.toReversed().map(({ seq, action, other, by, at, undone }) => (
        <li key={seq}>
          {action === 'part' ? 'Somebody else than the rule takes them for' : 'The same as '}
          {action === 'join' && other !== null && <Said text={nameOf(other)} />} · <Said text={by} /> ·{' '}
          <Instant at={at} />
          {undone !== null && (
            <span class="hint">
              {' '}
              · undone by <Said text={undone.by} />
            </span>
          )}
          {undone === null && undo !== undefined && (
            <button type="button" class="quiet" onClick={() => undo(seq)}>
              Undo
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
