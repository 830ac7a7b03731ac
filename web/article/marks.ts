import { useMemo } from 'preact/hooks';
import type { Claim } from '../api/model.ts';
import { usePreference } from '../habits/preference.ts';
import { isWorthSeeing } from './worth.ts';

/** Whether all claims are marked in a text, or those worth checking, as one begins. */
const marksChoices = ['worth', 'all'] as const;

/** How many claims are hardly worth checking, and whether they are left out. */
export interface Marks {
  readonly faint: number;
  readonly worthOnly: boolean;
  readonly choose: (worthOnly: boolean) => void;
}

/** The claims that are marked in the text: those worth checking, as one begins, or all of them. */
export function useMarks(marked: readonly Claim[], opened: string | null) {
  const [worth, choose] = usePreference('marks', marksChoices);
  const worthOnly = worth === 'worth';
  const seen = useMemo(
    () => (worthOnly ? marked.filter((claim) => isWorthSeeing(claim) || claim.id === opened) : marked),
    [marked, worthOnly, opened],
  );
  const marks: Marks = {
    faint: marked.filter((claim) => !isWorthSeeing(claim)).length,
    worthOnly,
    choose: (only) => choose(only ? 'worth' : 'all'),
  };
  return { seen, marks };
}
