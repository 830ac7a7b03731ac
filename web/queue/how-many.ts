import { counted } from '../parts/words.ts';

/** What is known of the number of claims in a list. */
export interface Shown {
  /** Those fetched so far that fit the search. */
  readonly loaded: number;
  /** Whether they are all. */
  readonly complete: boolean;
  /** Whether words are searched for. */
  readonly searching: boolean;
  /** How many there are by the desk's counters; null where those do not count what is listed. */
  readonly total: number | null;
}

/** How many claims a list has, as far as it is known, in words. */
export function howMany({ loaded, complete, searching, total }: Shown): string {
  if (searching) return `${counted(loaded, 'claim')} found${complete ? '' : ', the best first; more follow'}`;
  if (complete) return counted(loaded, 'claim');
  return total !== null && total >= loaded ? counted(total, 'claim') : `more than ${counted(loaded, 'claim')}`;
}
