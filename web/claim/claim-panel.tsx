import { useClaim } from '../api/claims.ts';
import { isMissing } from '../api/problem.ts';
import { NotHere } from '../parts/not-here.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { ClaimView } from './claim-view.tsx';

interface ClaimPanelProps {
  readonly id: string;
  /** A move that was asked for before the claim was open, such as by a key in the queue. */
  readonly intent?: string | null;
  readonly onClose?: () => void;
  /** Where the panel stands; beside its article it does not link there again. */
  readonly context: 'queue' | 'article' | 'page';
}

/** One claim to work on, beside a list or a text, or on a page of its own. */
export function ClaimPanel({ id, intent = null, onClose, context }: ClaimPanelProps) {
  const claim = useClaim(id);
  return (
    <section class="claim-panel" aria-label="Claim" data-context={context}>
      {onClose && (
        <button type="button" class="quiet close" onClick={onClose} aria-label="Close the claim">
          ✕
        </button>
      )}
      {claim.isPending && <Waiting what="Fetching the claim" />}
      {claim.isError && claim.data === undefined && <Missing error={claim.error} again={claim.refetch} />}
      {claim.data !== undefined && <ClaimView claim={claim.data} intent={intent} context={context} />}
    </section>
  );
}

function Missing({ error, again }: { readonly error: unknown; readonly again: () => unknown }) {
  if (!isMissing(error)) return <Failure error={error} again={again} />;
  return (
    <NotHere title="No such claim" heading="h2">
      <p>The link may be cut short, or be from another Claimtrail.</p>
    </NotHere>
  );
}
