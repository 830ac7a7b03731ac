import { useState } from 'preact/hooks';
import { hasRank } from '../../claims/workflow/actor.ts';
import { useHistory } from '../api/claims.ts';
import type { Claim } from '../api/model.ts';
import { useUndoRepair } from '../api/repairs.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Failure } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { TextField } from '../parts/text-field.tsx';
import { eventsOf } from './history.tsx';

/** The last repair of a claim's words, for editors to undo: what a split or a join did to others is undone with it. */
export function UndoRepair({ claim }: { readonly claim: Claim }) {
  const { session } = useSurroundings();
  const history = useHistory(claim.id, claim.revision);
  const undo = useUndoRepair(claim);
  const [reason, setReason] = useState('');
  const isRepaired = claim.extracted !== null || claim.parted !== null || claim.date !== null;
  const last = eventsOf(history).findLast(({ action }) => action === 'edit');
  if (!isRepaired || last === undefined || !hasRank(session.reader, 'editor')) return null;
  return (
    <details class="repair">
      <summary>Undo the last repair</summary>
      <p class="hint">
        By <Said text={last.actor} />: <Said text={last.reason ?? 'no reason kept'} />
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') undo.mutate({ seq: last.seq, reason: reason.trim() });
        }}
      >
        <TextField id="undo-repair-reason" label="Why it is undone" value={reason} change={setReason} />
        {undo.isError && <Failure error={undo.error} />}
        <button type="submit" disabled={reason.trim() === '' || undo.isPending}>
          Undo this repair
        </button>
      </form>
    </details>
  );
}
