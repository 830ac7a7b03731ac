import { saysGender } from '../../language/coreference/entity.ts';
import { endsLikePerson } from '../../language/coreference/person-nouns.ts';
import type { Phrase } from '../../language/coreference/phrase.ts';
import type { Token } from '../../language/document.ts';
import { isTensed } from '../../language/tag.ts';
import { type ClaimWords, firstEnd, type OpenRange } from './claim-words.ts';

/** So many words on an "it is …" shows that its "it" means nothing: "it is likely that". */
const emptyReach = 7;
/** A bare "this" is open in front, and anywhere in a claim of fewer words. */
const fewWords = 8;
/** "Although this" among so many first words opens a claim, too. */
const frontWords = 4;

/** Whether "this" ends a phrase with a preposition, "all of that,", or follows "although" in front. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]?.tag, tokens[at + 1]?.tag ?? 'PUNCT'];
  const isClosed = next === 'PUNCT' || isTensed(next);
  return isClosed && (before === 'ADP' || (before === 'SCONJ' && at < frontWords));
}

function isEmpty({ tokens, references }: ClaimWords, at: number): boolean {
  if (!references.being.has(tokens[at + 1]?.lower ?? '')) return false;
  return tokens.slice(at + 2, at + 1 + emptyReach).some(({ lower }) => references.empty.has(lower));
}

function mayBeGroup({ tokens, references }: ClaimWords, { head, kind, plural }: Phrase): boolean {
  return plural || kind === 'name' || references.collective.has(tokens[head]?.lemma ?? '');
}

/** Whether a pronoun alone stands at `at`, "this" as a subject included. */
function isBarePointer({ tokens, references }: ClaimWords, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !references.pointing.has(token.lower)) return false;
  if (token.tag !== 'PRON' && (token.tag !== 'DET' || next === undefined || !isTensed(next.tag))) return false;
  return next?.tag !== 'VBN' && !references.choosing.has(next?.lower ?? '');
}

/** Whether "he" or "she" may mean the phrase: a name that is no body's, a woman, a driver. */
function mayBePerson(
  { tokens, nameOf, language: { persons } }: ClaimWords,
  { head, kind, plural, name }: Phrase,
  gender: 'female' | 'male' | undefined,
): boolean {
  if (plural) return false;
  const lemma = tokens[head]?.lemma ?? '';
  const known = nameOf(name)?.gender ?? 'unknown';
  if (kind === 'name' && known !== 'unknown') return known === gender;
  return kind === 'name' || saysGender(lemma, persons) || endsLikePerson(lemma, persons);
}

/** Third-person pronouns before which nothing in the claim agrees with them, and a bare "this" in front or in a short claim. */
export function openPronouns(claim: ClaimWords): readonly OpenRange[] {
  const { tokens, language, references, sources } = claim;
  const oneEnd = firstEnd(claim, ({ plural }) => !plural);
  const personEnds = {
    female: firstEnd(claim, (phrase) => mayBePerson(claim, phrase, 'female')),
    male: firstEnd(claim, (phrase) => mayBePerson(claim, phrase, 'male')),
  };
  const groupEnd = firstEnd(claim, (phrase) => mayBeGroup(claim, phrase));
  const isOpen = (lower: string, at: number): boolean => {
    if (references.reflexive.test(lower)) return false;
    const gender = language.persons.pronouns.get(lower);
    if (gender !== undefined) return at < personEnds[gender];
    if (references.thing.has(lower)) return at < oneEnd && !isEmpty(claim, at);
    if (references.group.has(lower)) return at < groupEnd;
    // "Rents and fares rose, and this is one of these": the claim says of which.
    const isOneOfBefore = at > 1 && references.pointsToSeveral.has(lower);
    const isFront = at === 0 || tokens.length < fewWords || (!isOneOfBefore && isGoverned(tokens, at));
    return isFront && isBarePointer(claim, at);
  };
  return tokens.flatMap(({ lower }, at) =>
    (sources[at] ?? -1) >= 0 && isOpen(lower, at) ? [{ first: at, last: at + 1 }] : [],
  );
}
