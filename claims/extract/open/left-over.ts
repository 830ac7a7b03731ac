import { firstIndex } from '../../bisect.ts';
import type { Token } from '../../language/document.ts';
import { isTensed } from '../../language/tag.ts';
import { type ClaimWords, firstEnd, type OpenRange } from './claim-words.ts';

/** "Both on Thursday received": only a time stands between the first word and the verb. */
function isTimed(tokens: readonly Token[], verb: number): boolean {
  const between = tokens.slice(1, verb);
  return (
    between.length > 0 &&
    between.every(({ grammar, tag }) => grammar?.tellsTime || grammar?.beforeTime || tag === 'ADV')
  );
}

/** "Others have stayed open", "Both have": part of a set that the claim does not name. */
function isLeftAlone({ tokens, references, firstVerb }: ClaimWords, at: number): boolean {
  if (at === 0 && isTimed(tokens, firstVerb)) return references.leftAlone.has(tokens[at]?.lower ?? '');
  const next = tokens[at + 1];
  return next !== undefined && isTensed(next.tag) && references.leftAlone.has(tokens[at]?.lower ?? '');
}

/** So many words after "the same" stands what it is the same as. */
const comparedReach = 6;

/** Where "the remaining 2.8 million", "the other two ships" ends that begins at `at`; null where nothing of the kind does. */
function leftOverEnd({ tokens, references, phrases }: ClaimWords, at: number): number | null {
  if (!references.bringsBack.has(tokens[at]?.lower ?? '') || !references.leftOver.has(tokens[at + 1]?.lower ?? ''))
    return null;
  // "the same centres as the first trial".
  if (tokens.slice(at + 2, at + 2 + comparedReach).some(({ lower }) => references.comparing.has(lower))) return null;
  const phrase = phrases[firstIndex(phrases.length, (index) => (phrases[index]?.first ?? at) >= at)];
  const end = phrase?.first === at && phrase.kind === 'noun' ? phrase.last : at + 2;
  // "the same period of last year".
  return references.completes.has(tokens[end]?.lower ?? '') ? null : Math.max(end, at + 2);
}

/** What is left of a set that stands elsewhere: nothing before it in the claim, or no name, says of which. */
export function leftOver(claim: ClaimWords): readonly OpenRange[] {
  const nounEnd = firstEnd(claim, () => true);
  const nameEnd = claim.mentions[0]?.last ?? Number.POSITIVE_INFINITY;
  return claim.tokens.flatMap((_, at) => {
    if (at < nounEnd && isLeftAlone(claim, at)) return [{ first: at, last: at + 1 }];
    const end = at < nameEnd ? leftOverEnd(claim, at) : null;
    return end === null ? [] : [{ first: at, last: end }];
  });
}
