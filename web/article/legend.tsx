import { statuses } from '../../claims/vocabulary/workflow.ts';
import type { Claim } from '../api/model.ts';
import { inWords } from '../parts/words.ts';

interface LegendProps {
  readonly claims: readonly Claim[];
  /** Claims hardly worth checking. */
  readonly faint: number;
  readonly worthOnly: boolean;
  readonly choose: (worthOnly: boolean) => void;
}

/** What the marks in an article's text mean, with how many claims stand where, and how many are left unmarked. */
export function Legend({ claims, faint, worthOnly, choose }: LegendProps) {
  const counts = Map.groupBy(claims, ({ status }) => status);
  return (
    <div class="marks">
      <ul class="legend" aria-label="Marks in the text">
        {statuses
          .filter((status) => counts.has(status))
          .map((status) => (
            <li key={status}>
              <span class="hit" data-status={status} data-weight="strong">
                {inWords(status)}
              </span>{' '}
              {counts.get(status)?.length}
            </li>
          ))}
        <li class="pointing">point at a claim to see its speaker and cue</li>
      </ul>
      {faint > 0 && (
        <label class="check">
          <input type="checkbox" checked={worthOnly} onChange={({ currentTarget }) => choose(currentTarget.checked)} />
          Worth checking only
          <span class="hint">{worthOnly ? `${faint} more are not marked` : `${faint} are marked faintly`}</span>
        </label>
      )}
    </div>
  );
}
