import { useState } from 'preact/hooks';
import { useArticleClaims } from '../api/articles.ts';
import type { Claim } from '../api/model.ts';
import { useJoinClaims } from '../api/repairs.ts';
import { Failure, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { TextField } from '../parts/text-field.tsx';
import { counted } from '../parts/words.ts';

/** As many neighbours as are offered. */
const mostOffered = 8;

/** Makes one claim of this one and others of its article that say one thing together. */
export function JoinForm({ claim }: { readonly claim: Claim }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="join" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Or join it with its neighbours</summary>
      {open && <Join claim={claim} />}
    </details>
  );
}

function Join({ claim }: { readonly claim: Claim }) {
  const all = useArticleClaims(claim.articleId);
  const join = useJoinClaims(claim);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState(claim.text);
  const [reason, setReason] = useState('');
  if (all.data === undefined) return <Waiting what="Fetching its neighbours" />;
  const offered = neighboursOf(claim, all.data);
  if (offered.length === 0) return <p class="hint">No other claim of its article can be joined with it.</p>;
  const taken = offered.filter(({ id }) => chosen.has(id));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const others = taken.map(({ id, revision }) => ({ id, revision }));
        join.mutate({ with: others, text: text.trim(), reason: reason.trim() });
      }}
    >
      <fieldset class="ticks">
        <legend>With</legend>
        {offered.map(({ id, text: said }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={({ currentTarget }) => {
                const next = new Set(chosen);
                if (currentTarget.checked) next.add(id);
                else next.delete(id);
                setChosen(next);
              }}
            />
            <span dir="auto">
              <Said text={said} />
            </span>
          </label>
        ))}
      </fieldset>
      <TextField id="join-text" label="Together they say" rows={2} value={text} change={setText} />
      <TextField id="join-reason" label="Why they are joined" value={reason} change={setReason} />
      {join.isError && <Failure error={join.error} />}
      <button
        type="submit"
        disabled={taken.length === 0 || text.trim() === '' || reason.trim() === '' || join.isPending}
      >
        {taken.length === 0 ? 'Join' : `Join with ${counted(taken.length, 'claim')}`}
      </button>
    </form>
  );
}

/** The claims nearest in the text that nobody has decided on, in reading order. */
export function neighboursOf(claim: Claim, all: readonly Claim[]): readonly Claim[] {
  const away = (other: Claim) => Math.abs(other.sentence - claim.sentence);
  const nearest = all
    .filter(({ id, status }) => id !== claim.id && (status === 'unreviewed' || status === 'in-review'))
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, mostOffered);
  return all.filter((other) => nearest.includes(other));
}
