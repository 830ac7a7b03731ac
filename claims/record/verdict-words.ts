import type { VerdictScale } from '../workflow/verdict-scale.ts';

/** A verdict as people read it: "mostly-true" as "Mostly true". */
export function verdictWords(verdict: string): string {
  const words = verdict.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A verdict's place on the desk's scale; null for one beside it. */
export interface Rating {
  readonly value: number;
  readonly best: number;
  readonly worst: number;
}

export function ratingOf({ ordered }: VerdictScale, verdict: string): Rating | null {
  const value = ordered[verdict];
  const worths = Object.values(ordered);
  return value === undefined ? null : { value, best: Math.max(...worths), worst: Math.min(...worths) };
}
