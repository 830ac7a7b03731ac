import type { Status } from '../api/model.ts';
import { inWords } from './words.ts';

/** Where the work stands: a coloured mark and, always, the word. */
export function StatusBadge({ status }: { readonly status: Status }) {
  return (
    <span class="badge" data-status={status}>
      <span class="dot" aria-hidden="true" />
      {inWords(status)}
    </span>
  );
}

/** What was found. A verdict of the desk's own scale has no colour of its own. */
export function VerdictBadge({ verdict }: { readonly verdict: string }) {
  return (
    <span class="verdict" data-verdict={verdict}>
      {inWords(verdict)}
    </span>
  );
}
