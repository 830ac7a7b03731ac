import { evidenceOf, noEvidence } from '../../../../language/coreference/evidence.ts';
import type { Phrase } from '../../../../language/coreference/phrase.ts';
import { phrasesOf } from '../../../../language/coreference/phrases.ts';
import type { Document, Mention } from '../../../../language/document.ts';
import { mentionIndexAt, mentionsBefore } from '../../../../language/mention-of.ts';
import { isTensed } from '../../../../language/tag.ts';
import { lazyFor } from '../../../../lazy.ts';
import { isCompleted } from '../../../open/is-completed.ts';
import type { Reading } from '../reading.ts';
import { type Described, descriptionsOf } from './descriptions.ts';
import type { Naming } from './namings.ts';
import { hasOthers, namingsBy } from './noun-uses.ts';

const evidence = lazyFor(evidenceOf);

/** Whether a name looks like a person's, which is no thing of any of these kinds. */
function mayBePerson(document: Document, name: number): boolean {
  const found = document.names[name];
  if (found === undefined || found.kind === 'organisation') return false;
  const { title, who, age, surname } = evidence(document)[name] ?? noEvidence;
  return found.kind === 'person' || found.gender !== 'unknown' || title + who + age + surname > 0;
}

/** So many mentions before a phrase are looked at for another that may be meant. */
const mostMentions = 20;

/** The mentions in the sentence of a phrase before it, and in the sentence before. */
function mentionsNear(document: Document, phrase: Phrase): readonly Mention[] {
  const from = document.sentences[Math.max(0, phrase.sentence - 1)]?.start ?? 0;
  const before = mentionsBefore(document, document.tokens[phrase.first]?.start ?? 0);
  return before.slice(0, mostMentions).filter(({ start }) => start >= from);
}

/** Whether a name may be a business's: no person's, no place's, and it says by no word what else it is. */
function mayBeBusiness(document: Document, name: number): boolean {
  const { organisationWords, places } = document.language.names;
  const words = (document.names[name]?.text ?? '').toLowerCase().split(' ');
  const saysKind = words.some((word) => organisationWords.has(word) || places.has(word));
  return !mayBePerson(document, name) && (evidence(document)[name] ?? noEvidence).place === 0 && !saysKind;
}

/** The names that are described by a noun like this one; a longer form of one, "Norvik Foods" of "Norvik", is no other. */
function alikeNames(document: Document, noun: string): readonly Described[] {
  const { alike, anyBusiness, business } = document.language.kinds;
  const nouns = anyBusiness.has(noun) ? business : alike.find((set) => set.has(noun));
  if (nouns === undefined) return [];
  const textOf = ({ name }: Described): string => `${document.names[name]?.text} `;
  const found: Described[] = [];
  for (const described of descriptionsOf(document).byName.values()) {
    const isAlike = !mayBePerson(document, described.name) && [...described.nouns].some((word) => nouns.has(word));
    const isOther = !found.some((other) => textOf(described).startsWith(textOf(other)));
    if (isAlike && isOther && found.length < 2) found.push(described);
  }
  return found;
}

/** What a noun alone may mean in an article. */
interface Meaning {
  readonly to: string;
  readonly first: number;
  /** Words that may stand before the noun: "the harbour council". */
  readonly words: ReadonlySet<string>;
  /** Whether a name that stands near may be meant as well. */
  readonly isRival: (name: number) => boolean;
}

const noWords: ReadonlySet<string> = new Set();
const nobody = (): boolean => false;

/** Of several namings the one that the title names; null where it names none or two. */
function ofTitle({ title, names }: Document, namings: readonly Naming[]): Naming | null {
  const [only, other] = namings.filter(({ name }) => title?.includes(names[name]?.text ?? '\0') === true);
  return only === undefined || other !== undefined ? null : only;
}

/** The one thing that the article names with the noun, or the one in its title where no other is near. */
function byNaming(document: Document, noun: string): Meaning | null {
  const namings = namingsBy(document, noun);
  const [first, other] = namings;
  const only = other === undefined ? first : ofTitle(document, namings);
  if (only == null || hasOthers(document, noun, only)) return null;
  const others = new Set(namings.filter((naming) => naming !== only).map(({ name }) => name));
  return { to: only.to, first: only.first, words: only.words, isRival: (name) => others.has(name) };
}

/** The one name that the article says is such a thing, or something like it; the issuer of a text is the first. */
function byDescription(document: Document, noun: string, isIssuer: boolean): Meaning | null {
  if (namingsBy(document, noun).length > 0) return null;
  const [only, other] = alikeNames(document, noun);
  if (only === undefined || (other !== undefined && !isIssuer)) return null;
  const { names, language } = document;
  if (hasOthers(document, noun, { first: only.first, words: noWords })) return null;
  const to = (names[only.name]?.text ?? '').replace(language.names.opening, '').replace(/\s+/gu, ' ');
  const mustBeNearest = !isIssuer && language.kinds.anyBusiness.has(noun);
  const isRival = (name: number): boolean => name !== only.name && mayBeBusiness(document, name);
  return { to, first: only.first, words: noWords, isRival: mustBeNearest ? isRival : nobody };
}

/** The one disease that an article names; null where there are none or several. */
const onlyDisease = lazyFor(
  ({ tokens, language }: Document): { readonly name: string; readonly first: number } | null => {
    const found = new Map<string, number>();
    tokens.forEach(({ lower }, at) => {
      const name = language.kinds.diseases.get(lower);
      if (name !== undefined && !found.has(name)) found.set(name, at);
    });
    const [only] = found;
    return only === undefined || found.size > 1 ? null : { name: only[0], first: only[1] };
  },
);

/** "The disease", "the outbreak": the only one that is named, and its own. */
function byDisease(document: Document, noun: string): Meaning | null {
  const { illness, ofIllness, article } = document.language.kinds;
  if (!illness.has(noun) && !ofIllness.has(noun)) return null;
  const only = onlyDisease(document);
  if (only === null || namingsBy(document, noun).length > 0) return null;
  const to = illness.has(noun) ? only.name : `${article} ${only.name} ${noun}`;
  return { to, first: only.first, words: noWords, isRival: nobody };
}

/** What nouns mean in an article, each found once. */
const meanings = lazyFor(() => new Map<string, Meaning | null>());

function meaningOf(document: Document, word: string, noun: string): Meaning | null {
  const known = meanings(document).get(word);
  if (known !== undefined) return known;
  const isIssuer = document.language.kinds.issuers.has(word);
  const found = byNaming(document, noun) ?? byDescription(document, noun, isIssuer) ?? byDisease(document, noun);
  meanings(document).set(word, found);
  return found;
}

/** Whether a name beside the phrase says already what it is: "the carrier, Tidex,", "Tidex, the carrier", "Tidex is the carrier". */
function isBesideName(document: Document, { first, last, role }: Phrase): boolean {
  const { tokens, mentions } = document;
  if (role === 'predicate') return true;
  const next = tokens[last + 1];
  const after = mentions[mentionIndexAt(document, next?.start ?? 0)];
  if (tokens[last]?.text === ',' && after?.first === last + 1) return true;
  const before = mentions[mentionIndexAt(document, tokens[first]?.start ?? 0) - 1];
  return tokens[first - 1]?.text === ',' && before?.last === first - 1;
}

/** The sentences that have a verb with tense. */
const tensedSentences = lazyFor(
  ({ tokens }: Document): ReadonlySet<number> =>
    new Set(tokens.filter(({ tag }) => isTensed(tag)).map(({ sentence }) => sentence)),
);

/** Whether the words after a phrase say which is meant; "later, the network signed off" has its only verb taken for a participle. */
function saysWhich(document: Document, phrase: Phrase): boolean {
  const { tokens, language } = document;
  const isVerb = tokens[phrase.last]?.tag === 'VBN' && !tensedSentences(document).has(phrase.sentence);
  return !isVerb && isCompleted({ tokens, references: language.references }, phrase);
}

/** The phrase without a time that seems to be its noun: "to the network yesterday". */
function withoutTime({ tokens }: Document, phrase: Phrase): Phrase {
  const { first, head, last } = phrase;
  const isTime = tokens[head]?.grammar?.tellsTime === true && head > first + 1;
  return isTime ? { ...phrase, head: head - 1, last: last - 1 } : phrase;
}

/** Whether a phrase is "the" with a noun that may mean something named before, and nothing beside it says which. */
function isBare(document: Document, phrase: Phrase): boolean {
  const { tokens, language } = document;
  const { kind, first, head, plural, determiner } = phrase;
  const { bringsBack, unique } = language.references;
  const noun = tokens[head];
  if (noun === undefined || plural || !bringsBack.has(determiner) || unique.has(noun.lemma)) return false;
  const isIssuer = head === first + 1 && language.kinds.issuers.has(noun.text);
  return (kind === 'noun' || isIssuer) && !saysWhich(document, phrase) && !isBesideName(document, phrase);
}

/** What a bare phrase is read as; null where nothing is sure. */
function readAs(document: Document, phrase: Phrase): string | null {
  const { tokens, language } = document;
  const words = tokens.slice(phrase.first + 1, phrase.head + 1).map(({ lower }) => lower);
  const { text = '', lower = '', lemma = '' } = tokens[phrase.head] ?? {};
  const isIssuer = language.kinds.issuers.has(text);
  const meaning = meaningOf(document, isIssuer ? text : lemma, isIssuer ? lower : lemma);
  if (meaning === null || meaning.first >= phrase.first) return null;
  const isNamed = mentionsNear(document, { ...phrase, first: phrase.head }).some(({ first }) => first > phrase.first);
  if (isNamed || words.slice(0, -1).some((word) => !meaning.words.has(word))) return null;
  return mentionsNear(document, phrase).some(({ name }) => meaning.isRival(name)) ? null : meaning.to;
}

/**
 * "The council", "the company", "the disease" read as the only thing of the article that has a name with the noun, is
 * said to be one, or is one. Where it names two, or speaks of another, nothing is read.
 */
export function kindReadings(document: Document): readonly Reading[] {
  return phrasesOf(document).flatMap((found): readonly Reading[] => {
    const phrase = withoutTime(document, found);
    const to = isBare(document, phrase) ? readAs(document, phrase) : null;
    return to === null ? [] : [{ first: phrase.first, last: phrase.last, to, onlyFirst: true, isInBrackets: true }];
  });
}
