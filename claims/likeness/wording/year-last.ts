import { wordSet } from '../../word-set.ts';
import type { Pass } from './token.ts';
import { isYear } from './year.ts';

/** Words that make it open which part of a sentence a year belongs to. */
const dividing = wordSet(
  'that who which when where while after before if because since until unless although though and or but to say says ' +
    'said tell told claim claims claimed announced promised predicted believe believed think thought will would ; ?',
);

/** The longest sentence that is turned around. */
const longest = 16;

/** Moves a year from the front of a simple sentence to its end: "In 2017, wages rose" is "wages rose in 2017". */
export const yearLast: Pass = (tokens) => {
  const [first, year, ...rest] = tokens;
  if (first?.form !== 'in' || year === undefined || !isYear(year)) return tokens;
  const isSimple =
    rest.length >= 2 && rest.length <= longest && rest.every((token) => !dividing.has(token.form) && !isYear(token));
  return isSimple ? [...rest, first, year] : tokens;
};
