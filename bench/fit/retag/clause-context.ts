import { isTensed, isVerb, type Tag } from '../../../claims/language/tag.ts';
import { codeOf } from '../../../claims/language/tag-code.ts';

/** Whether a word of this tag can stand between two clauses. */
function divides(tag: Tag): boolean {
  return tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ';
}

/** What stands on one side of each word, as one number: the nearest verb, what divides it from the word, a tensed verb since. */
export function clauseContext(found: readonly Tag[], direction: 'before' | 'after'): Int32Array {
  const context = new Int32Array(found.length);
  let verb = 0;
  let divider = 0;
  let tensed = 0;
  for (let step = 0; step < found.length; step++) {
    const at = direction === 'before' ? step : found.length - 1 - step;
    context[at] = verb | (divider << 5) | (tensed << 10);
    const tag = found[at] ?? 'X';
    if (isTensed(tag)) tensed = 1;
    if (tag === 'AUX' || isVerb(tag)) {
      verb = codeOf(tag);
      divider = 0;
    } else if (divides(tag)) {
      divider = codeOf(tag);
      tensed = 0;
    }
  }
  return context;
}

/** The word that last divided or opened a clause before each word, as the number that `numberOf` gives it; 0 for none. */
export function openers(found: readonly Tag[], numberOf: (at: number) => number): Int32Array {
  const opened = new Int32Array(found.length);
  let last = 0;
  found.forEach((tag, at) => {
    opened[at] = last;
    if (divides(tag)) last = numberOf(at);
  });
  return opened;
}
