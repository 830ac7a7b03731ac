import type { SpeakerKind } from '../extraction.ts';
import type { Document, DraftAttribution, DraftSpeaker } from '../language/document.ts';
import { mentionIndexAt, mentionsWithin } from './mention-of.ts';
import { headOf, phraseAfter, type Range } from './noun-phrase.ts';
import { type Genders, personBefore } from './referents.ts';
import { kindOfNoun } from './speaker-kind.ts';
import { tokenRangeOf } from './token-range.ts';

/** How many sentences back "it" and "the agency" may point. */
const bodyReach = 3;
const nounReach = 12;

const pronouns: Readonly<Record<string, 'female' | 'male'>> = { he: 'male', she: 'female' };

/** A name's index and the sentence where it last spoke. */
interface Spoke {
  readonly name: number;
  readonly sentence: number;
}

/** What is known of who spoke, while going through the attributions in order. */
interface Discourse {
  readonly genders: Genders;
  person: Spoke | null;
  body: Spoke | null;
  /** What speakers that are no names were called last, by the noun at their head. */
  readonly called: Map<string, { readonly name: string; readonly sentence: number }>;
  /** Who made the document that was mentioned last: "said in a statement". */
  issuer: { readonly noun: string; readonly speaker: DraftSpeaker; readonly sentence: number } | null;
}

/** One speaker mention and where it stands. */
interface Place {
  readonly document: Document;
  readonly discourse: Discourse;
  readonly range: Range;
  readonly head: number;
  readonly sentence: number;
}

/** Index of the name a mention stands for; undefined when a rule does not apply, -1 when it is to stay open. */
type Resolver = (place: Place) => number | undefined;

/** Whether `name` is the subject of something between the last speaker's sentence and the token at `before`. */
function isNewSubject({ document }: Place, { name, sentence }: Spoke, before: number): boolean {
  const { mentions, tokens } = document;
  for (let at = mentionIndexAt(document, tokens[before]?.start ?? 0) - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (mention === undefined || (tokens[mention.first]?.sentence ?? 0) <= sentence) return false;
    const next = tokens[mention.last];
    if (mention.name === name && (next?.tag.startsWith('VB') || next?.tag === 'AUX')) return true;
  }
  return false;
}

/** "he", "she": who spoke last, when near and of that gender, else the nearest person named. */
const byPronoun: Resolver = (place) => {
  const { document, discourse, range, sentence } = place;
  const token = document.tokens[range.first];
  const gender = pronouns[token?.lower ?? ''];
  if (token === undefined || gender === undefined || range.last - range.first > 1) return undefined;
  const { person, genders } = discourse;
  const named = personBefore(document, range.first, { gender, genders });
  let name = named;
  if (person !== null && sentence - person.sentence <= 2) {
    const known = document.names[person.name]?.gender ?? 'unknown';
    const agrees = known === 'unknown' ? (genders.get(person.name) ?? gender) === gender : known === gender;
    if (agrees && !isNewSubject(place, { name: named, sentence: person.sentence }, range.first)) name = person.name;
  }
  if (name >= 0) genders.set(name, gender);
  return name;
};

/** "it", "they": the body that spoke last. */
const byBody: Resolver = ({ document, discourse, range, sentence }) => {
  const lower = document.tokens[range.first]?.lower;
  if ((lower !== 'it' && lower !== 'they') || range.last - range.first > 1) return undefined;
  const { body } = discourse;
  return body !== null && sentence - body.sentence <= bodyReach ? body.name : -1;
};

/** A name at the head of the mention: "White House spokesman Josh Earnest". */
const byName: Resolver = ({ document, range, head }) => {
  const { tokens } = document;
  const within = mentionsWithin(document, tokens[range.first]?.start ?? 0, tokens[range.last - 1]?.end ?? 0);
  return within.find(({ first, last }) => first <= head && head < last)?.name;
};

/** A name that explains the noun: "the president, Barack Obama". */
const byAppositive: Resolver = ({ document, range, head }) => {
  const { tokens } = document;
  const within = mentionsWithin(document, tokens[head]?.end ?? 0, tokens[range.last - 1]?.end ?? 0);
  return within.find(({ first }) => tokens[first - 1]?.text === ',' && first === head + 2)?.name;
};

/** "the ministry": the nearest name before that has the word in it. */
const byNoun: Resolver = ({ document, range, head, sentence }) => {
  const { tokens, names, mentions } = document;
  const noun = tokens[head];
  if (tokens[range.first]?.lower !== 'the' || range.last - range.first !== 2 || noun === undefined) return undefined;
  if (kindOfNoun(noun) !== 'organisation') return undefined;
  for (let at = mentionIndexAt(document, noun.start) - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (mention === undefined || sentence - (tokens[mention.first]?.sentence ?? 0) > nounReach) return undefined;
    if (names[mention.name]?.text.toLowerCase().split(' ').includes(noun.lemma)) return mention.name;
  }
  return undefined;
};

/** "I", "we" in a quotation: whoever the quotation is of. */
function isFirstPerson({ tokens }: Document, { first, last }: Range): boolean {
  return last - first === 1 && /^(?:i|we)$/.test(tokens[first]?.lower ?? '');
}

const resolvers: readonly Resolver[] = [byPronoun, byBody, byName, byAppositive, byNoun];

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|an?)\s+/i, '');
}

/** The words of a mention up to what a comma adds. */
function phraseText({ text, tokens }: Document, { first, last }: Range): string {
  let end = first + 1;
  while (end < last && tokens[end]?.text !== ',') end += 1;
  return text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

/** The kind of a name, which an explanation behind it tells where the name does not: "Ann Lee, the director". */
function kindBeside({ names, tokens }: Document, { first, last }: Range, name: number): SpeakerKind {
  const known = names[name]?.kind ?? 'unknown';
  if (known !== 'unknown') return known;
  const comma = tokens.slice(first, last).findIndex(({ text }) => text === ',');
  const next = tokens[first + comma + 1];
  const explained =
    comma > 1 &&
    comma < 5 &&
    (next?.tag === 'DET' || next?.tag === 'NUM' || next?.tag === 'NOUN' || next?.lower === 'who');
  return explained ? 'person' : 'unknown';
}

/** The speaker with its name; what cannot be told keeps the words of the mention. */
function resolved(speaker: DraftSpeaker, place: Place, name: number | undefined): DraftSpeaker {
  const { document, range } = place;
  const found = name === undefined ? undefined : document.names[name];
  const pronoun = pronouns[document.tokens[range.first]?.lower ?? ''] !== undefined;
  if (found !== undefined)
    return { ...speaker, name: found.text, kind: pronoun ? 'person' : kindBeside(document, range, name ?? -1) };
  if (name !== undefined) return { ...speaker, kind: pronoun ? 'person' : 'unknown' };
  return described(speaker, place);
}

/** A speaker that no name was found for: "the statement" of whoever issued it, "the leaders" as they were called in full. */
function described(speaker: DraftSpeaker, { document, discourse, range, head, sentence }: Place): DraftSpeaker {
  const { tokens } = document;
  const noun = tokens[head];
  const kind = kindOfNoun(noun);
  if (noun === undefined || kind === 'unknown') return { ...speaker, kind };
  const { issuer, called } = discourse;
  const opening = tokens[range.first]?.lower;
  const pointsBack = opening === 'the' || opening === 'both' || opening === 'these' || opening === 'this';
  if (kind === 'document' && pointsBack && issuer?.noun === noun.lemma && sentence - issuer.sentence <= bodyReach) {
    return { ...speaker, name: issuer.speaker.name, kind };
  }
  const name = withoutArticle(phraseText(document, range));
  const before = called.get(noun.lemma);
  const bare = !name.includes(' ');
  if (bare && pointsBack && before !== undefined && sentence - before.sentence <= nounReach)
    return { ...speaker, name: before.name, kind };
  const full = bare && pointsBack ? fullerBefore(document, head) : null;
  if (full !== null) return { ...speaker, name: full, kind };
  called.set(noun.lemma, { name, sentence });
  return { ...speaker, name, kind };
}

/** How many tokens back a fuller description of the same noun may stand. */
const descriptionReach = 150;

/** The nearest description before that has the same noun at its head and says more: "leaders of the Nordic Council". */
function fullerBefore(document: Document, head: number): string | null {
  const { tokens } = document;
  for (let at = head - 1; at > Math.max(0, head - descriptionReach); at -= 1) {
    const token = tokens[at];
    if (token?.tag !== 'NOUN' || token.lemma !== tokens[head]?.lemma) continue;
    const link = tokens[at + 1];
    const phrase = link?.lower === 'of' || link?.lower === 'from' ? phraseAfter(tokens, at, at + 20) : null;
    if (phrase !== null && phrase.last > at + 2) return phraseText(document, phrase);
  }
  return null;
}

/** The document, if any, that the sentence of a cue names as the place of what was said. */
function documentNear({ tokens, sentences }: Document, cueToken: number): string | undefined {
  const sentence = sentences[tokens[cueToken]?.sentence ?? -1];
  if (sentence === undefined) return undefined;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1]?.lower;
    if (
      token !== undefined &&
      token.quotation < 0 &&
      kindOfNoun(token) === 'document' &&
      (before === 'a' || before === 'joint')
    )
      return token.lemma;
  }
  return undefined;
}

function resolve(document: Document, speaker: DraftSpeaker, discourse: Discourse): DraftSpeaker {
  const span = speaker.spans[0];
  if (span === undefined) return speaker;
  const range = tokenRangeOf(document.tokens, span);
  const head = headOf(document.tokens, range);
  const sentence = document.tokens[head]?.sentence ?? 0;
  const place = { document, discourse, range, head, sentence };
  let name: number | undefined;
  for (const resolver of resolvers) {
    name = resolver(place);
    if (name !== undefined) break;
  }
  const found = resolved(speaker, place, name);
  if (name !== undefined && name >= 0) {
    if (found.kind === 'person' || found.kind === 'unknown') discourse.person = { name, sentence };
    else discourse.body = { name, sentence };
  }
  return found;
}

/** Pass: gives each speaker its name, across sentences; what is open stays open. */
export function resolveSpeakers(document: Document): Document {
  const discourse: Discourse = { genders: new Map(), person: null, body: null, called: new Map(), issuer: null };
  const attributions: DraftAttribution[] = document.attributions.map((draft) => {
    if (draft.speaker === null) return draft;
    const speaker = resolve(document, draft.speaker, discourse);
    const noun = documentNear(document, draft.cueToken);
    if (noun !== undefined && speaker.name !== null && speaker.kind !== 'document') {
      discourse.issuer = { noun, speaker, sentence: document.tokens[draft.cueToken]?.sentence ?? 0 };
    }
    return { ...draft, speaker };
  });
  const firstPersons = attributions.map((draft) => {
    const span = draft.speaker?.spans[0];
    const outer = attributions[draft.within]?.speaker;
    if (
      draft.speaker === null ||
      span === undefined ||
      !outer ||
      !isFirstPerson(document, tokenRangeOf(document.tokens, span))
    )
      return draft;
    return { ...draft, speaker: { ...draft.speaker, name: outer.name, kind: outer.kind } };
  });
  return { ...document, attributions: firstPersons };
}
