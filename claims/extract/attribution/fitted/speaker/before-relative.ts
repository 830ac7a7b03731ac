import { phraseBefore, type Range } from '../../../../language/noun-phrase.ts';
import type { VerbGroup } from '../../../../language/verb-group.ts';
import type { Indexed } from '../indexed.ts';

/** How long a relative clause between a subject and its verb may be. */
const reach = 40;

/** "Sandy Phillips, who lost her home in Aurora, in 2012, said": the phrase before the relative clause, with it. */
export function beforeRelative(source: Indexed, { first }: VerbGroup, floor: number): Range | null {
  const { tokens } = source.document;
  if (tokens[first - 1]?.text !== ',') return null;
  for (let at = first - 2; at > Math.max(floor, first - reach); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.quotation >= 0) return null;
    if (token.text !== ',' || !tokens[at + 1]?.grammar?.opensRelative) continue;
    const phrase = phraseBefore(tokens, at, floor);
    return phrase === null ? null : { first: phrase.first, last: first - 1 };
  }
  return null;
}
