import { useState } from 'preact/hooks';
import type { Claim } from '../api/model.ts';
import { useSplitClaim } from '../api/repairs.ts';
import { Failure, Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';

/** Makes several claims of one that says several things. */
export function SplitForm({ claim }: { readonly claim: Claim }) {
  const split = useSplitClaim(claim);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const parts = typed.split('\n').filter((part) => part.trim() !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (parts.length > 1 && reason.trim() !== '') split.mutate({ parts, reason: reason.trim() });
      }}
    >
      <TextField
        id="split-parts"
        label="Or split it"
        hint="One claim a line; the first stays this one."
        rows={2}
        value={typed}
        change={setTyped}
      />
      {parts.length > 1 && <TextField id="split-reason" label="Why it is split" value={reason} change={setReason} />}
      {split.isError && <Failure error={split.error} />}
      {split.isSuccess && (
        <Notice tone="done">
          <p>Split.</p>
        </Notice>
      )}
      <button type="submit" disabled={parts.length < 2 || reason.trim() === '' || split.isPending}>
        Split into {Math.max(2, parts.length)}
      </button>
    </form>
  );
}
