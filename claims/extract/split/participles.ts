import { numberOf } from './noun-phrase.ts';
import { isPlainSubject } from './plain-subject.ts';
import { type Divided, type Piece, type Proposition, word } from './proposition.ts';
import type { Reader } from './reader.ts';

/** The auxiliary with which a participle at `at` states something of a subject; null where it is no such participle. */
function helperOf(
  reader: Reader,
  proposition: Proposition,
  { at, subject, verb }: { readonly at: number; readonly subject: Proposition; readonly verb: Piece | undefined },
): Piece | null {
  const { having, openingDeeds } = reader.clauses.division;
  const isPast = reader.tag(verb) === 'VBD';
  const number = numberOf(reader, subject, subject.length);
  if (reader.lower(proposition[at]) === having.participle && reader.tag(proposition[at + 1]) === 'VBN')
    return word((isPast ? having.past : having.present)[number]);
  const isDeed = at === 0 && reader.isOneOf(proposition[0], openingDeeds);
  return isDeed ? word(reader.clauses.writing.be[isPast ? 'past' : 'present'][number]) : null;
}

/** "Having retired in May, Ann Lee moved": she had retired, and she moved; only of a name or a person, as no other subject is sure to be meant. */
function takeOpening(reader: Reader, proposition: Proposition): Divided | null {
  const { having, openingDeeds } = reader.clauses.division;
  const hasHaving = reader.lower(proposition[0]) === having.participle;
  const comma = hasHaving || reader.isOneOf(proposition[0], openingDeeds) ? commaOf(reader, proposition) : -1;
  if (comma < 2) return null;
  const rest = proposition.slice(comma + 1);
  const verb = reader.firstFinite(rest);
  const subject = rest.slice(0, verb);
  const isSomebody = reader.isName(subject, 0, verb) || reader.isOneOf(subject[0], reader.clauses.subjects.bare);
  if (verb < 1 || !isSomebody || !isPlainSubject(reader, subject)) return null;
  const opening = proposition.slice(0, comma);
  if (opening.some((piece) => piece.quoted || piece.kind === 'content')) return null;
  const helper = helperOf(reader, proposition, { at: 0, subject, verb: rest[verb] });
  return helper === null ? null : { rest, facts: [[...subject, helper, ...opening.slice(Number(hasHaving))]] };
}

function commaOf(reader: Reader, proposition: Proposition): number {
  return proposition.findIndex((piece) => reader.lower(piece) === ',');
}

/** "The patient is in London, having flown there in May": the patient has flown there. */
function takeClosing(reader: Reader, proposition: Proposition): Divided | null {
  const { having } = reader.clauses.division;
  const at = proposition.findLastIndex((piece) => reader.lower(piece) === having.participle && !piece.quoted);
  if (at < 3 || reader.lower(proposition[at - 1]) !== ',') return null;
  const main = proposition.slice(0, at - 1);
  const verb = reader.firstFinite(main);
  const subject = main.slice(0, verb);
  if (verb < 1 || !isPlainSubject(reader, subject)) return null;
  const said = proposition.slice(at + 1);
  if (said.some((piece) => piece.quoted || piece.kind === 'content') || reader.firstFinite(said) >= 0) return null;
  const helper = helperOf(reader, proposition, { at, subject, verb: main[verb] });
  return helper === null ? null : { rest: main, facts: [[...subject, helper, ...said]] };
}

/** What a participle at the head or the end of a statement says of its subject, as a statement. */
export function takeParticiples(reader: Reader, proposition: Proposition): Divided {
  const taken = takeOpening(reader, proposition) ?? takeClosing(reader, proposition);
  return taken ?? { rest: proposition, facts: [] };
}
