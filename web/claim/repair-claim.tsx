import { useState } from 'preact/hooks';
import { claimTypes } from '../../claims/vocabulary/extraction.ts';
import { repairObjection } from '../../claims/workflow/clearance.ts';
import type { Claim } from '../api/model.ts';
import { useEditClaim } from '../api/repairs.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Field } from '../parts/field.tsx';
import { Failure } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { TextField } from '../parts/text-field.tsx';
import { typeLabels } from '../parts/words.ts';
import { JoinForm } from './join-form.tsx';
import { SplitForm } from './split-form.tsx';
import { UndoRepair } from './undo-repair.tsx';

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
          {claim.published === null && <JoinForm claim={claim} />}
        </details>
      )}
      <UndoRepair claim={claim} key={`undo-${claim.revision}`} />
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
      <TextField id="repair-claim-text" label="Standing alone" rows={2} value={text} change={setText} />
      <div class="paste-grid">
        <TextField id="repair-claim-speaker" label="Speaker" value={speaker} change={setSpeaker} />
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
        <TextField id="repair-claim-date" label="Said on" type="date" value={date} change={setDate} />
      </div>
      <TextField
        id="repair-claim-reason"
        label="Why"
        problem={problem}
        value={reason}
        change={(typed) => {
          setProblem(undefined);
          setReason(typed);
        }}
      />
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
