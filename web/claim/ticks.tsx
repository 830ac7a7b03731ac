import type { Statement } from '../api/desk.ts';

interface TicksProps {
  readonly title: string;
  readonly statements: readonly Statement[];
  readonly ticked: readonly string[];
  readonly problem: string | undefined;
  readonly change: (ticked: readonly string[]) => void;
}

/** The desk's checklist, to be ticked off: kept with the verdict, never shown to readers. */
export function Ticks({ title, statements, ticked, problem, change }: TicksProps) {
  if (statements.length === 0) return null;
  const held = statements.filter(({ id }) => ticked.includes(id));
  return (
    <fieldset class="ticks" aria-describedby="ticks-problem">
      <legend>
        {title}{' '}
        <span class="count">
          {held.length} of {statements.length}
        </span>
      </legend>
      {statements.map(({ id, text }) => (
        <label key={id}>
          <input
            type="checkbox"
            name={`tick-${id}`}
            checked={ticked.includes(id)}
            aria-invalid={problem !== undefined && !ticked.includes(id) ? true : undefined}
            onChange={({ currentTarget }) =>
              change(currentTarget.checked ? [...ticked, id] : ticked.filter((other) => other !== id))
            }
          />
          <span>{text}</span>
        </label>
      ))}
      <p class="field-problem" id="ticks-problem" aria-live="polite">
        {problem}
      </p>
    </fieldset>
  );
}
