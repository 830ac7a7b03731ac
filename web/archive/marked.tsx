import { Fragment } from 'preact';
import { inert } from '../parts/said.tsx';

interface MarkedProps {
  readonly text: string;
  readonly marks: readonly (readonly number[])[];
}

/** A text with some of its words marked. */
export function Marked({ text, marks }: MarkedProps) {
  let from = 0;
  const pieces = marks.map(([start = 0, end = 0]) => {
    const before = text.slice(from, start);
    from = end;
    return (
      <Fragment key={start}>
        {inert(before)}
        <mark>{inert(text.slice(start, end))}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {pieces}
      {inert(text.slice(from))}
    </>
  );
}
