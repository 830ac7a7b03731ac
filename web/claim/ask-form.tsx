import { useState } from 'preact/hooks';
import { dismissals } from '../../claims/vocabulary/review.ts';
import type { Action } from '../../claims/vocabulary/workflow.ts';
import type { Command } from '../api/model.ts';
import { formKeys } from '../habits/form-keys.ts';
import { Field, tied } from '../parts/field.tsx';
import { Said } from '../parts/said.tsx';
import { inWords } from '../parts/words.ts';
import { actions, commandFor } from './actions.ts';

interface AskFormProps {
  readonly action: Action;
  /** The colleague who holds the claim, of whom the reader is asked first. */
  readonly holder?: string | undefined;
  readonly pending: boolean;
  readonly send: (command: Command) => void;
  readonly cancel: () => void;
}

/** How each kind of words is asked for. */
const asked = {
  reason: { label: 'Reason', hint: 'Kept in the history of the claim.' },
  assignee: { label: 'Assignee', hint: 'The reviewer’s user name; they hold it for 24 hours.' },
  correction: {
    label: 'Correction note',
    hint: 'It was published before: say what changed, as readers will see it.',
  },
  note: {
    label: 'Note to readers',
    hint: 'They see it with what was published, for good: the verdict is taken back.',
  },
  dismissal: { label: 'Why it needs no verdict', hint: 'It can be restored later.' },
} as const;

/** Asks for the one thing a move needs: a reason, an assignee, a correction note. */
export function AskForm({ action, holder, pending, send, cancel }: AskFormProps) {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string>();
  const { ask, label } = actions[action];
  if (ask === 'verdict' || (ask === 'nothing' && holder === undefined)) return null;
  const question = ask === 'nothing' ? undefined : asked[ask];
  const id = `ask-${action}`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const command = question !== undefined && words.trim() === '' ? null : commandFor(action, words.trim());
    if (command === null) setProblem(`${question?.label ?? label} is needed`);
    else send(command);
  };
  const change = ({ currentTarget }: { currentTarget: { value: string } }) => {
    setProblem(undefined);
    setWords(currentTarget.value);
  };
  const bound = { ...tied(id, problem), value: words, onInput: change, ref: focused };
  return (
    <form class="ask" onSubmit={submit} onKeyDown={formKeys(cancel)} noValidate>
      {holder !== undefined && (
        <p class="held" role="alert">
          <Said text={holder} /> is working on this claim. {label} it all the same?
        </p>
      )}
      {question !== undefined && (
        <Field id={id} label={question.label} hint={question.hint} problem={problem}>
          {ask === 'dismissal' && (
            <select {...bound}>
              <option value="">Choose…</option>
              {dismissals.map((reason) => (
                <option key={reason} value={reason}>
                  {inWords(reason)}
                </option>
              ))}
            </select>
          )}
          {ask === 'assignee' && <input type="text" autocomplete="off" {...bound} />}
          {(ask === 'reason' || ask === 'correction' || ask === 'note') && <textarea rows={3} dir="auto" {...bound} />}
        </Field>
      )}
      <div class="moves">
        <button type="submit" class="primary" disabled={pending} ref={question === undefined ? focused : null}>
          {label}
        </button>
        <button type="button" class="quiet" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** The form was asked for, so its control takes the focus. */
function focused(control: HTMLElement | null): void {
  if (control !== null && !control.dataset['met']) {
    control.dataset['met'] = '';
    control.focus();
  }
}
