import { useState } from 'preact/hooks';
import { hasRank } from '../../claims/workflow/actor.ts';
import type { Command } from '../api/model.ts';
import { usePeople } from '../api/people.ts';
import { focused } from '../habits/focused.ts';
import { formKeys } from '../habits/form-keys.ts';
import { Field, tied } from '../parts/field.tsx';
import { FormMoves } from '../parts/form-moves.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';

interface AssignFormProps {
  readonly pending: boolean;
  readonly send: (command: Command) => void;
  readonly cancel: () => void;
}

/** Gives work to somebody who may review, chosen with what they have in hand, until it is due. */
export function AssignForm({ pending, send, cancel }: AssignFormProps) {
  const people = usePeople();
  const [assignee, setAssignee] = useState('');
  const [due, setDue] = useState('');
  const [problems, setProblems] = useState<{ readonly assignee?: string; readonly due?: string }>({});
  if (people.isError) return <Failure error={people.error} again={people.refetch} />;
  if (people.data === undefined) return <Waiting what="Looking up who may review" />;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const until = due === '' ? null : new Date(due);
    if (assignee === '') return setProblems({ assignee: 'Choose somebody' });
    if (until !== null && until.getTime() <= Date.now()) return setProblems({ due: 'A time that is still to come' });
    send({ action: 'assign', assignee, ...(until === null ? {} : { due: until.toISOString() }) });
  };
  return (
    <form class="ask" onSubmit={submit} onKeyDown={formKeys(cancel)} noValidate aria-label="Assign">
      <Field
        id="assignee"
        label="Assignee"
        problem={problems.assignee}
        hint="It is in their hands, and in their inbox."
      >
        <select
          {...tied('assignee', problems.assignee)}
          value={assignee}
          ref={focused}
          onChange={({ currentTarget }) => setAssignee(currentTarget.value)}
        >
          <option value="">–</option>
          {people.data.items
            .filter((person) => hasRank(person, 'reviewer'))
            .map(({ id, holds }) => (
              <option key={id} value={id}>
                {id} · {holds === 0 ? 'nothing' : holds.toLocaleString()} in hand
              </option>
            ))}
        </select>
      </Field>
      <Field id="due" label="Due" problem={problems.due} hint="A day from now where you name no time.">
        <input
          type="datetime-local"
          {...tied('due', problems.due)}
          value={due}
          onInput={({ currentTarget }) => setDue(currentTarget.value)}
        />
      </Field>
      <FormMoves label="Assign" pending={pending} cancel={cancel} />
    </form>
  );
}
