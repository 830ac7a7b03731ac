import { useState } from 'preact/hooks';
import type { Statement } from '../api/desk.ts';
import type { Command } from '../api/model.ts';
import { formKeys } from '../habits/form-keys.ts';
import { FormMoves } from '../parts/form-moves.tsx';
import { Ticks } from './ticks.tsx';

interface ApproveFormProps {
  readonly statements: readonly Statement[];
  /** How many verdicts are approved together. */
  readonly count?: number;
  readonly pending: boolean;
  readonly send: (command: Command) => void;
  readonly cancel: () => void;
}

/** Asks for what the desk wants to be true before a verdict is approved. */
export function ApproveForm({ statements, count = 1, pending, send, cancel }: ApproveFormProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const open = statements.filter(({ id }) => !ticked.includes(id));
    if (open.length > 0)
      return setProblem(
        count === 1
          ? 'This desk approves once each of these holds; return the verdict where one does not.'
          : 'This desk approves once each of these holds of every one; leave out those of which one does not.',
      );
    send({ action: 'approve', checked: [...ticked] });
  };
  return (
    <form
      class="ask"
      onSubmit={submit}
      onKeyDown={formKeys(cancel)}
      noValidate
      aria-label={count === 1 ? 'Approve the verdict' : 'Approve the verdicts'}
    >
      <Ticks
        title={count === 1 ? 'Before you approve' : `Before you approve all ${count.toLocaleString()}`}
        statements={statements}
        ticked={ticked}
        problem={problem}
        change={(next) => {
          setProblem(undefined);
          setTicked(next);
        }}
      />
      <FormMoves label="Approve" pending={pending} cancel={cancel} />
    </form>
  );
}
