import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  /** The control; it has the `id`, and `describedBy(id)` as its aria-describedby. */
  readonly children: ComponentChildren;
}

/** A control with its label, its hint, and what is wrong with what was typed. */
export function Field({ id, label, hint, problem, children }: FieldProps) {
  return (
    <div class="field" data-problem={problem === undefined ? undefined : ''}>
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="field-problem" id={`${id}-problem`} aria-live="polite">
        {problem}
      </p>
    </div>
  );
}

/** The attributes that tie a control to its field's hint and problem. */
export function tied(id: string, problem: string | undefined) {
  return {
    id,
    'aria-describedby': `${id}-problem ${id}-hint`,
    ...(problem === undefined ? {} : { 'aria-invalid': true as const }),
  };
}
