import { focused } from '../habits/focused.ts';
import { Field, tied } from './field.tsx';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly change: (text: string) => void;
  /** Of one that takes several lines. */
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  /** The form was asked for, so that this control takes the focus, once. */
  readonly takesFocus?: boolean;
}

/** A line or a few lines of words, in either direction of writing, with their label, hint and problem. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, problem, value, change, rows, type = 'text', takesFocus = false } = props;
  const bound = {
    ...tied(id, problem),
    dir: 'auto' as const,
    value,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value),
    ref: takesFocus ? focused : null,
  };
  return (
    <Field id={id} label={label} problem={problem} {...(hint === undefined ? {} : { hint })}>
      {rows === undefined ? <input type={type} {...bound} /> : <textarea rows={rows} {...bound} />}
    </Field>
  );
}
