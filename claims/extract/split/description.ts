import { endsLikePerson } from '../../language/coreference/person-nouns.ts';
import { headOf } from '../../language/noun-phrase.ts';
import { type Proposition, word } from './proposition.ts';
import type { Reader } from './reader.ts';
import { mentionOf } from './relative-subject.ts';

/** Where what narrows the noun of a description begins: "who gave …", "at the bank"; its end where nothing does. */
function nounEnd(reader: Reader, description: Proposition): number {
  const end = description.findIndex((piece, at) => {
    const tag = reader.tag(piece);
    const narrows = tag === 'ADP' || tag === 'VBN' || tag === 'VBG' || tag === 'SCONJ' || tag === 'PUNCT';
    return at > 0 && (narrows || tag === 'PRON' || tag === 'CCONJ');
  });
  return end < 0 ? description.length : end;
}

/** The noun that a description is about, by base form: "developer" of "a developer who gave …". */
function headNoun(reader: Reader, description: Proposition): string {
  const words = description.slice(0, nounEnd(reader, description)).map((piece) => reader.token(piece));
  const tokens = words.filter((token) => token !== null);
  return tokens[headOf(tokens, { first: 0, last: tokens.length })]?.lemma ?? '';
}

/** Whether a noun says what a person is. */
function saysPerson(reader: Reader, noun: string): boolean {
  const { names, persons } = reader.document.language;
  return endsLikePerson(noun, persons) || names.personTitles.has(noun) || reader.clauses.division.ofPersons.has(noun);
}

/** Whether a description says what a name is: of a person "a developer", of a place or body "a state", "a company". */
export function fitsName(reader: Reader, named: Proposition, description: Proposition): boolean {
  const { document, clauses } = reader;
  const mention = mentionOf(document, named.at(-1));
  if (mention === null) return false;
  const noun = headNoun(reader, description);
  const kind = document.names[mention.name]?.kind ?? 'unknown';
  const saysThing = clauses.division.ofNamedThings.has(noun) || document.language.names.bodyNouns.has(noun);
  if (kind === 'person') return saysPerson(reader, noun);
  return saysThing || (kind === 'unknown' && saysPerson(reader, noun) && mention.last - mention.first > 1);
}

/** "leader of the Labour group", "chief executive of Quist": an office without an article, and of what it is. */
export function isOffice(reader: Reader, description: Proposition): boolean {
  const end = nounEnd(reader, description);
  const words = description.slice(0, end);
  const isPlain = words.every((piece) => {
    const tag = reader.tag(piece);
    return tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN';
  });
  const last = reader.token(words.at(-1));
  const isOne = last?.tag === 'NOUN' && last.lemma === last.lower;
  return (
    isPlain &&
    isOne &&
    reader.isOneOf(description[end], reader.clauses.division.ofOffice) &&
    saysPerson(reader, last.lemma)
  );
}

/** A description as it stands after "is": "a former minister". */
export function asPredicate(reader: Reader, description: Proposition): Proposition {
  const { former } = reader.clauses.division;
  return reader.isOneOf(description[0], former.words) ? [word(former.article), ...description] : description;
}
