import { statuses } from '../../claims/vocabulary/workflow.ts';
import type { Claim } from '../api/model.ts';
import { inWords } from '../parts/words.ts';

/** What the marks in an article's text mean, with how many claims stand where. */
export function Legend({ claims }: { readonly claims: readonly Claim[] }) {
  const counts = Map.groupBy(claims, ({ status }) => status);
  return (
    <ul class="legend" aria-label="Marks in the text">
      {statuses
        .filter((status) => counts.has(status))
        .map((status) => (
          <li key={status}>
            <span class="hit" data-status={status}>
              {inWords(status)}
            </span>{' '}
            {counts.get(status)?.length}
          </li>
        ))}
      <li class="pointing">point at a claim to see its speaker and cue</li>
    </ul>
  );
}
