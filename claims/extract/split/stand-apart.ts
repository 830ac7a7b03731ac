import { leavesAlone } from './leaves-alone.ts';
import { needsNothing } from './needs-nothing.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { tidy } from './tidy.ts';

/** A clause of fewer words says nothing that could be checked: "We have waited". */
const fewestWords = 4;

/**
 * Whether each of two clauses can stand alone though no word may be added: nothing in the first reaches over the second
 * (a doubt, a report, a list), and the second is understood without the first.
 */
export function standApart(reader: Reader, first: Proposition, second: Proposition): boolean {
  if (first.length < fewestWords || !leavesAlone(reader, first)) return false;
  const rest = tidy(reader, second, true);
  return rest.length >= fewestWords && needsNothing(reader, rest, first);
}
