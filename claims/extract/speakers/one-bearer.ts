import type { Document, Token } from '../../language/document.ts';
import { mentionIndexAt } from '../../language/mention-of.ts';
import { lazyFor } from '../../lazy.ts';
import type { Place } from './discourse.ts';
import { kindOfNoun } from './speaker-kind.ts';

/** A word that an article uses more often than this is nobody's alone. */
const mostUses = 40;

/** Tokens of an article by their base form in lower case. */
const usesOf = lazyFor(({ tokens }: Document): ReadonlyMap<string, readonly number[]> => {
  const uses = new Map<string, number[]>();
  tokens.forEach(({ lemma, tag }, at) => {
    if (tag !== 'NOUN' && tag !== 'PROPN') return;
    const known = uses.get(lemma.toLowerCase());
    if (known === undefined) uses.set(lemma.toLowerCase(), [at]);
    else if (known.length <= mostUses) known.push(at);
  });
  return uses;
});

/** The person whose name begins at a token; -1 where none does. */
function personAt(document: Document, at: number): number {
  const mention = document.mentions[mentionIndexAt(document, document.tokens[at]?.start ?? 0)];
  const isPerson = mention?.first === at && document.names[mention.name]?.kind === 'person';
  return isPerson ? mention.name : -1;
}

/** The person whose name ends before a comma at `at`: "Tove Berg, the mayor"; -1 for none. */
function personBeforeComma(document: Document, at: number): number {
  const { tokens, names, mentions } = document;
  if (tokens[at]?.text !== ',') return -1;
  const mention = mentions[mentionIndexAt(document, tokens[at - 1]?.start ?? 0)];
  return mention?.last === at && names[mention.name]?.kind === 'person' ? mention.name : -1;
}

function isDefinite(token: Token | undefined): boolean {
  return token?.grammar?.isDefinite === true;
}

/** Whom a role at `at` is said of: a person by index, -1 for somebody else or for nobody who is named, null where it only points back. */
function bearerAt(document: Document, at: number): number | null {
  const { tokens, language } = document;
  const named = personAt(document, at + 1);
  const [before, own] = [tokens[at - 1], tokens[at]];
  // "Former mayor Tove Berg", "deputy mayor Tove Berg": there is another.
  if (language.names.lessThanRole.has(before?.lower ?? '')) return -1;
  if (named >= 0) return own?.lower === own?.lemma.toLowerCase() ? named : -1;
  if (!isDefinite(before)) return -1;
  const apposed = personBeforeComma(document, at - 2);
  if (apposed >= 0) return apposed;
  return tokens[at + 1]?.tag === 'ADP' ? -1 : null;
}

/** The one person of whom an article says a role before `until`, and of nobody else anywhere; null for none. */
function onlyBearer(document: Document, role: string, until: number): number | null {
  const uses = usesOf(document).get(role) ?? [];
  if (uses.length > mostUses) return null;
  const bearers = new Set<number>();
  for (const at of uses) {
    const bearer = bearerAt(document, at);
    if (bearer === null) continue;
    if (bearer < 0 || at > until) return null;
    bearers.add(bearer);
  }
  return bearers.size === 1 ? ([...bearers][0] ?? null) : null;
}

/** "The commissioner", where the article has one: "commissioner Albert Moyo announced …", and names nobody and no place since in the sentence. */
export function byRole({ document, range: { first, last }, head, sentence }: Place): number | null {
  const { tokens, mentions, language, sentences } = document;
  const noun = tokens[head];
  if (!isDefinite(tokens[first]) || last - first !== 2 || noun === undefined) return null;
  if (!language.names.offices.has(noun.lower)) return null;
  const name = onlyBearer(document, noun.lemma.toLowerCase(), first);
  if (name === null) return null;
  const start = sentences[sentence]?.start ?? 0;
  for (let at = mentionIndexAt(document, start); ; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.first >= first) return name;
    if (mention.name !== name) return null;
  }
}

/** The persons of an article by the last word of their names. */
const bySurname = lazyFor(({ names }: Document): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  names.forEach(({ kind, text }, index) => {
    const words = text.split(' ');
    if (kind !== 'person' || words.length < 2) return;
    const surname = words.at(-1) ?? '';
    found.set(surname, [...(found.get(surname) ?? []), index]);
  });
  return found;
});

/** "Expert told reporters": a surname that is a word as well, of the only person who has it. */
export function byLoneSurname({ document, range: { first, last } }: Place): number | null {
  const text = document.tokens[first]?.text ?? '';
  if (last - first !== 1 || !/^\p{Lu}/u.test(text)) return null;
  const bearers = bySurname(document).get(text) ?? [];
  return bearers.length === 1 ? (bearers[0] ?? null) : null;
}

/** So many sentences after somebody spoke "the same official" is that person. */
const sameReach = 2;

/** "The same official told the Echo": whoever spoke last, with nobody named since. */
export function bySameness({ document, discourse, range: { first, last }, sentence }: Place): number | null {
  const { tokens, mentions, language, sentences, names } = document;
  const [opening, same, noun] = tokens.slice(first, last);
  if (!isDefinite(opening) || !language.references.identical.has(same?.lower ?? '') || last - first !== 3) return null;
  const { person } = discourse;
  if (person === null || noun === undefined || sentence - person.sentence > sameReach) return null;
  const isPerson = language.names.informants.has(noun.lower) || kindOfNoun(language.names, noun) === 'person';
  if (!isPerson) return null;
  const since = mentionIndexAt(document, sentences[person.sentence]?.end ?? 0);
  const isAlone = mentions
    .slice(since, since + mostUses)
    .every(
      (mention) =>
        mention.first >= first || mention.name === person.name || names[mention.name]?.kind === 'organisation',
    );
  return isAlone ? person.name : null;
}
