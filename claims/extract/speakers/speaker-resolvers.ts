import type { Document, Mention } from '../../language/document.ts';
import type { Language } from '../../language/language.ts';
import { mentionIndexAt, mentionsBefore, mentionsWithin } from '../../language/mention-of.ts';
import type { Range } from '../../language/noun-phrase.ts';
import type { Tag } from '../../language/tag.ts';
import { lazyFor } from '../../lazy.ts';
import type { Place, Spoke } from './discourse.ts';
import { tiesPlace } from './names-together.ts';
import { byLoneSurname, byRole, bySameness } from './one-bearer.ts';
import { personBefore } from './referents.ts';
import { kindOfNoun } from './speaker-kind.ts';
import { subjectBefore } from './subject-before.ts';

/** How many sentences back "it" and "the agency" may point. */
export const bodyReach = 3;
export const nounReach = 12;

/** The gender of the one person that a pronoun may name as who speaks: "he", not "him"; null for other words. */
export function speakingGender({ pronouns }: Language, lower: string): 'female' | 'male' | null {
  const pronoun = pronouns.thirdPerson.get(lower);
  return pronoun?.isSubject ? pronoun.gender : null;
}

/** Index of the name a mention stands for; null when a rule does not apply, -1 when it is to stay open. */
type Resolver = (place: Place) => number | null;

/** Whether `name` is the subject of something between the last speaker's sentence and the token at `before`. */
function isNewSubject({ document }: Place, { name, sentence }: Spoke, before: number): boolean {
  const { tokens } = document;
  for (const mention of mentionsBefore(document, tokens[before]?.start ?? 0)) {
    if ((tokens[mention.first]?.sentence ?? 0) <= sentence) return false;
    const next = tokens[mention.last];
    if (mention.name === name && (next?.tag.startsWith('VB') || next?.tag === 'AUX')) return true;
  }
  return false;
}

/** Whether only quotations stand since somebody spoke, none of which names anybody else. */
function isStillSpeaking(document: Document, { name, sentence }: Spoke, until: number): boolean {
  if (!isQuotedBetween(document, sentence, until)) return false;
  const { sentences } = document;
  const start = sentences[sentence]?.end ?? 0;
  return mentionsBefore(document, sentences[until]?.start ?? 0).every(
    (mention) =>
      mention.start < start || mention.name === name || document.names[mention.name]?.kind === 'organisation',
  );
}

/** "he", "she": who spoke last, when near and of that gender, else the nearest person named. */
const byPronoun: Resolver = (place) => {
  const { document, discourse, range, sentence } = place;
  const token = document.tokens[range.first];
  const gender = speakingGender(document.language, token?.lower ?? '');
  if (token === undefined || gender === null || range.last - range.first > 1) return null;
  const { person, genders } = discourse;
  const named = personBefore(document, range.first, { gender, genders });
  let name = named;
  if (person !== null && (sentence - person.sentence <= 2 || isStillSpeaking(document, person, sentence))) {
    const known = document.names[person.name]?.gender ?? 'unknown';
    const agrees = known === 'unknown' ? (genders.get(person.name) ?? gender) === gender : known === gender;
    if (agrees && !isNewSubject(place, { name: named, sentence: person.sentence }, range.first)) name = person.name;
  }
  if (name >= 0) genders.set(name, gender);
  return name;
};

/** Of each sentence the last one before it that no quotation begins, -1 for none. */
const unquotedBefore = lazyFor(({ tokens, sentences }: Document): readonly number[] => {
  let last = -1;
  return sentences.map(({ first }, sentence) => {
    const before = last;
    if ((tokens[first]?.quotation ?? -1) < 0) last = sentence;
    return before;
  });
});

/** Whether all that is said between two sentences is quoted, so that nothing else could be meant since. */
function isQuotedBetween(document: Document, from: number, to: number): boolean {
  return (unquotedBefore(document)[to] ?? -1) <= from;
}

/** "it", "they": the body that spoke last, where nothing else has been spoken of since; "it" the subject before by form. */
const byBody: Resolver = ({ document, discourse, range, sentence }) => {
  const lower = document.tokens[range.first]?.lower ?? '';
  if (!document.language.pronouns.ofBodies.has(lower) || range.last - range.first > 1) return null;
  const { body } = discourse;
  if (body === null || sentence - body.sentence > bodyReach)
    return document.language.references.thing.has(lower) ? subjectBefore(document, sentence) : -1;
  return isQuotedBetween(document, body.sentence, sentence) ? body.name : -1;
};

/** The word a phrase is about without what only stresses it or points to a note: "Lindqvist herself", "Lund [13]". */
function bareHead({ tokens, language }: Document, { first, last }: Range, head: number): number {
  const note = tokens.slice(first, last).findIndex(({ text }) => text === '[');
  if (note > 0) return Math.min(head, first + note - 1);
  return head > first && language.pronouns.reflexive.has(tokens[head]?.lower ?? '') ? head - 1 : head;
}

/** A name at the head of the mention: "White House spokesman Josh Earnest". */
const byName: Resolver = ({ document, range, head: whole }) => {
  const { tokens } = document;
  const head = bareHead(document, range, whole);
  const within = mentionsWithin(document, tokens[range.first]?.start ?? 0, tokens[range.last - 1]?.end ?? 0);
  const found = within.find(({ first, last }) => first <= head && head < last);
  const next = found === undefined ? undefined : within[within.indexOf(found) + 1];
  return isRoleBefore(document, found, next) ? (next?.name ?? null) : (found?.name ?? null);
};

/** "EFCC Chairman, Mr Bawa": a role that is written like a name, before the person who has it. */
function isRoleBefore(
  { tokens, names, language }: Document,
  role: Mention | undefined,
  next: Mention | undefined,
): boolean {
  if (role === undefined || next === undefined || names[next.name]?.kind !== 'person') return false;
  const isRole = language.names.personTitles.has(tokens[role.last - 1]?.lower ?? '');
  return isRole && tokens[role.last]?.text === ',' && next.first - role.last <= 2;
}

const explaining: ReadonlySet<Tag> = new Set(['DET', 'ADJ', 'NOUN']);

/** The person whom "of" ties to the place that `at` names: "Ted Cruz of Texas"; else the mention itself. */
function bearerOf({ mentions, tokens }: Document, at: number): Mention | null {
  const before = mentions[at - 1];
  const isTied = before !== undefined && tiesPlace(tokens.slice(before.last, mentions[at]?.first));
  return isTied ? before : (mentions[at] ?? null);
}

/** "who": the name at the head of the phrase before it, "McConnell, who said". */
const byRelative: Resolver = ({ document, range }) => {
  const { tokens, language } = document;
  if (range.last - range.first !== 1 || !language.pronouns.relative.has(tokens[range.first]?.lower ?? '')) return null;
  const end = tokens[range.first - 1]?.text === ',' ? range.first - 1 : range.first;
  const at = mentionIndexAt(document, tokens[end - 1]?.start ?? 0);
  // "Members on Orrin Hill, who": the name only says which.
  const first = document.mentions[at]?.first ?? 0;
  if (tokens[first - 1]?.tag === 'ADP' && tokens[first - 2]?.tag === 'NOUN') return null;
  return document.mentions[at]?.last === end ? (bearerOf(document, at)?.name ?? null) : null;
};

/** A name that explains the noun: "the president, Barack Obama". */
const byAppositive: Resolver = ({ document, range, head }) => {
  const { tokens } = document;
  const within = mentionsWithin(document, tokens[head]?.end ?? 0, tokens[range.last - 1]?.end ?? 0);
  return (
    within.find(({ first }) => {
      const between = tokens.slice(head + 1, first);
      return between[0]?.text === ',' && between.length < 5 && between.slice(1).every(({ tag }) => explaining.has(tag));
    })?.name ?? null
  );
};

/** "the ministry": the only name before, and near, that has the word in it. */
const byNoun: Resolver = ({ document, range, head, sentence }) => {
  const { tokens, names, language } = document;
  const noun = tokens[head];
  if (!tokens[range.first]?.grammar?.isDefinite || range.last - range.first !== 2 || noun === undefined) return null;
  if (kindOfNoun(language.names, noun) !== 'organisation') return null;
  const found = new Set<number>();
  for (const mention of mentionsBefore(document, noun.start)) {
    if (!names[mention.name]?.text.toLowerCase().split(' ').includes(noun.lemma)) continue;
    const isNear = sentence - (tokens[mention.first]?.sentence ?? 0) <= nounReach;
    if (found.size === 0 && !isNear) return null;
    found.add(mention.name);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
};

/** The resolvers in the order in which they are asked. */
export const resolvers: readonly Resolver[] = [
  byPronoun,
  byBody,
  byRelative,
  byName,
  byAppositive,
  byNoun,
  byLoneSurname,
  bySameness,
  byRole,
];
