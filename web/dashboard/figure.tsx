import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';

interface FigureProps {
  readonly label: string;
  readonly value: ComponentChildren;
  readonly note?: ComponentChildren;
  /** The claims behind the figure. */
  readonly href?: string;
}

/** One figure of the desk, with the claims behind it one click away. */
export function Figure({ label, value, note, href }: FigureProps) {
  const inside = (
    <>
      <span class="figure-label">{label}</span>
      <span class="figure-value">{value}</span>
      {note !== undefined && <span class="figure-note">{note}</span>}
    </>
  );
  return href === undefined ? (
    <div class="figure">{inside}</div>
  ) : (
    <Link class="figure" href={href}>
      {inside}
    </Link>
  );
}
