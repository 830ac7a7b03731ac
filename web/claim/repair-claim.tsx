import { useState } from 'preact/hooks';
import { claimTypes } from '../../claims/vocabulary/extraction.ts';
import { repairObjection } from '../../claims/workflow/clearance.ts';
import type { Claim } from '../api/model.ts';
import { useEditClaim, useSplitClaim } from '../api/repairs.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Field, tied } from '../parts/field.tsx';
import { Failure, Notice } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { typeLabels } from '../parts/words.ts';

/** Puts the words of a claim right, for whoever holds it and for editors; extraction's own stay beside them. */
export function RepairClaim({ claim }: { readonly claim: Claim }) {
  const { session } = useSurroundings();
  const mayRepair = repairObjection({ claim, actor: session.reader, now: new Date() }) === null;
  return (
    <>
      {claim.extracted !== null && claim.extracted.text !== claim.text && (
        <p class="hint">
          In extraction’s words: <Said text={claim.extracted.text} />
        </p>
      )}
      {mayRepair && (
        <details class="repair" key={claim.revision}>
          <summary>Put the words right</summary>
          <EditForm claim={claim} />
          <SplitForm claim={claim} />
        </details>
      )}
    </>
  );
}

function EditForm({ claim }: { readonly claim: Claim }) {
  const edit = useEditClaim(claim);
  const [text, setText] = useState(claim.text);
  const [speaker, setSpeaker] = useState(claim.speaker ?? '');
  const [type, setType] = useState(claim.type);
  const [date, setDate] = useState(claim.date ?? '');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('Say why, for those who read the history');
    const words = { text: text.trim(), speaker: orNull(speaker), type, date: orNull(date) };
    edit.mutate({ ...changed(claim, words), reason: reason.trim() });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field id="repair-claim-text" label="Standing alone">
        <textarea
          id="repair-claim-text"
          rows={2}
          dir="auto"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Field>
      <div class="paste-grid">
        <Field id="repair-claim-speaker" label="Speaker">
          <input
            id="repair-claim-speaker"
            type="text"
            dir="auto"
            value={speaker}
            onInput={({ currentTarget }) => setSpeaker(currentTarget.value)}
          />
        </Field>
        <Field id="repair-claim-type" label="Kind">
          <select
            id="repair-claim-type"
            value={type}
            onChange={({ currentTarget }) =>
              setType(claimTypes.find((each) => each === currentTarget.value) ?? claim.type)
            }
          >
            {claimTypes.map((each) => (
              <option key={each} value={each}>
                {typeLabels[each]}
              </option>
            ))}
          </select>
        </Field>
        <Field id="repair-claim-date" label="Said on">
          <input
            id="repair-claim-date"
            type="date"
            value={date}
            onInput={({ currentTarget }) => setDate(currentTarget.value)}
          />
        </Field>
      </div>
      <Field id="repair-claim-reason" label="Why" problem={problem}>
        <input
          type="text"
          dir="auto"
          {...tied('repair-claim-reason', problem)}
          value={reason}
          onInput={({ currentTarget }) => {
            setProblem(undefined);
            setReason(currentTarget.value);
          }}
        />
      </Field>
      {edit.isError && <Failure error={edit.error} />}
      <button type="submit" class="primary" disabled={edit.isPending}>
        Save these words
      </button>
    </form>
  );
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

/** Of the words as they are written now, those that the claim does not have yet. */
function changed(claim: Claim, words: Pick<Claim, 'text' | 'speaker' | 'type' | 'date'>): Partial<typeof words> {
  const { text, speaker, type, date } = words;
  return {
    ...(text === claim.text ? {} : { text }),
    ...(speaker === claim.speaker ? {} : { speaker }),
    ...(type === claim.type ? {} : { type }),
    ...(date === claim.date ? {} : { date }),
  };
}

function SplitForm({ claim }: { readonly claim: Claim }) {
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
      <Field id="split-parts" label="Or split it" hint="One claim a line; the first stays this one.">
        <textarea
          id="split-parts"
          rows={2}
          dir="auto"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </Field>
      {parts.length > 1 && (
        <Field id="split-reason" label="Why it is split">
          <input
            id="split-reason"
            type="text"
            dir="auto"
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </Field>
      )}
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
