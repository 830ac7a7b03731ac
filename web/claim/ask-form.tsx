import { useState } from 'preact/hooks';
import { dismissals } from '../../claims/vocabulary/review.ts';
import type { Action } from '../../claims/vocabulary/workflow.ts';
import type { Command } from '../api/model.ts';
import { focused } from '../habits/focused.ts';
import { formKeys } from '../habits/form-keys.ts';
import { shortcutsAct } from '../habits/shortcuts.ts';
import { Field, tied } from '../parts/field.tsx';
import { FormMoves } from '../parts/form-moves.tsx';
import { Key } from '../parts/key.tsx';
import { inWords } from '../parts/words.ts';
import { actions, commandFor, labelOf } from './actions.ts';
import { AssignForm } from './assign-form.tsx';

interface AskFormProps {
  readonly action: Action;
  /** Readers have seen the claim. */
  readonly published?: boolean;
  readonly pending: boolean;
  readonly send: (command: Command) => void;
  readonly cancel: () => void;
}

/** How each kind of words is asked for. */
const asked = {
  reason: { label: 'Reason', hint: 'Kept in the history of the claim.' },
  correction: {
    label: 'Correction note',
    hint: 'It was published before: say what changed, as readers will see it.',
  },
  note: {
    label: 'Note to readers',
    hint: 'They see it with what was published, for good: the verdict is taken back.',
  },
} as const;

/** Asks for what a move needs: a reason, an assignee, a correction note. */
export function AskForm({ action, published = false, pending, send, cancel }: AskFormProps) {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string>();
  const { ask } = actions[action];
  if (ask === 'nothing' || ask === 'verdict') return null;
  if (ask === 'dismissal') return <DismissalForm pending={pending} send={send} cancel={cancel} />;
  if (ask === 'assignee') return <AssignForm pending={pending} send={send} cancel={cancel} />;
  const question = asked[ask];
  const id = `ask-${action}`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const command = words.trim() === '' ? null : commandFor(action, words.trim());
    if (command === null) setProblem(`${question.label} is needed`);
    else send(command);
  };
  const change = ({ currentTarget }: { currentTarget: { value: string } }) => {
    setProblem(undefined);
    setWords(currentTarget.value);
  };
  return (
    <form class="ask" onSubmit={submit} onKeyDown={formKeys(cancel)} noValidate>
      <Field id={id} label={question.label} hint={question.hint} problem={problem}>
        <textarea rows={3} dir="auto" {...tied(id, problem)} value={words} onInput={change} ref={focused} />
      </Field>
      <FormMoves label={labelOf(action, published)} pending={pending} cancel={cancel} />
    </form>
  );
}

/** The reasons to dismiss as buttons, each with its number: one key or click says why and dismisses. */
function DismissalForm({ pending, send, cancel }: Pick<AskFormProps, 'pending' | 'send' | 'cancel'>) {
  const dismiss = (reason: string | undefined) => {
    const command = reason === undefined || pending ? null : commandFor('dismiss', reason);
    if (command !== null) send(command);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    formKeys(cancel)(event);
    const reason = shortcutsAct() ? dismissals[Number(event.key) - 1] : undefined;
    if (reason === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    dismiss(reason);
  };
  return (
    <form class="ask" onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Why it needs no verdict</legend>
        <div class="moves">
          {dismissals.map((reason, index) => (
            <button
              key={reason}
              type="button"
              disabled={pending}
              ref={index === 0 ? focused : null}
              onClick={() => dismiss(reason)}
            >
              {inWords(reason)}
              <Key name={String(index + 1)} />
            </button>
          ))}
          <button type="button" class="quiet" onClick={cancel}>
            Cancel
          </button>
        </div>
      </fieldset>
      <p class="hint">It can be restored later.</p>
    </form>
  );
}
