import { isFiniteVerb, type Tag } from '../../language/tag.ts';
import { openingEnd } from './opening.ts';
import { type Divided, type Piece, type Proposition, word } from './proposition.ts';
import type { Reader } from './reader.ts';

/** What may stand before the noun that is counted: "another 20,534", "more than 368 of the group's 463". */
const counting: ReadonlySet<Tag | null> = new Set<Tag>([
  'DET',
  'ADV',
  'ADJ',
  'ADP',
  'NUM',
  'NOUN',
  'PROPN',
  'PART',
  'PRON',
]);

/** Where the predicate of a companion begins: a participle after what is counted, or "dead", "worth"; -1 for none. */
function predicateAt(reader: Reader, companion: Proposition): number {
  const { division } = reader.clauses;
  const isPast = (at: number): boolean => {
    const next = reader.tag(companion[at + 1]);
    return (
      reader.tag(companion[at]) === 'VBN' || (reader.tag(companion[at]) === 'VBD' && next !== 'DET' && next !== 'PRON')
    );
  };
  const at = companion.findIndex(
    (piece, place) => isPast(place) || reader.isOneOf(piece, division.stateWords) || !counting.has(reader.tag(piece)),
  );
  const before = reader.tag(companion[at - 1]);
  const isPredicate = isPast(at) || reader.isOneOf(companion[at], division.stateWords);
  const isCounted = companion.slice(0, at).some((piece) => reader.tag(piece) === 'NUM');
  const holds = isCounted || reader.isOneOf(companion[0], reader.clauses.subjects.articles);
  return isPredicate && holds && before === 'NOUN' ? at : -1;
}

/** Whether a statement tells the past or a present that follows from it: "rose", "had risen", "has risen". */
function tellsPast(reader: Reader, main: Proposition): boolean {
  const verb = main[reader.firstFinite(main)];
  const tag = reader.tag(verb);
  if (tag !== 'AUX') return tag !== null && isFiniteVerb(tag) && tag === 'VBD';
  return !reader.isOneOf(verb, reader.clauses.verbs.presentCopulas);
}

function isWith(reader: Reader, proposition: Proposition, at: number): boolean {
  return (
    reader.lower(proposition[at]) === reader.clauses.division.accompanying && reader.lower(proposition[at - 1]) === ','
  );
}

/** Whether a statement is more than told: a condition, a hedge or a modal reaches over what comes with it. */
function isLoose(reader: Reader, main: Proposition): boolean {
  const { joins, division } = reader.clauses;
  const reaches = (piece: Piece): boolean =>
    reader.isOneOf(piece, joins.hedges) ||
    reader.isOneOf(piece, division.supposing) ||
    reader.isOneOf(piece, division.denying);
  return main.some(reaches);
}

/** "The toll rose to 3,419, with 20,534 people injured": the toll rose, and 20,534 people were injured. */
export function takeCompanions(reader: Reader, proposition: Proposition): Divided {
  const nothing = { rest: proposition, facts: [] };
  const at = proposition.findLastIndex((piece, place) => isWith(reader, proposition, place) && !piece.quoted);
  if (at < 2) return nothing;
  const main = proposition.slice(0, at - 1);
  const companion = proposition.slice(at + 1);
  if (!reader.isClause(main, openingEnd(reader, proposition)) || isLoose(reader, main)) return nothing;
  // "With another 40 people injured": besides those of the main clause.
  if (reader.isOneOf(companion[0], reader.document.language.references.oneOfSet)) return nothing;
  if (companion.some((piece) => piece.kind === 'content' || piece.quoted || reader.lower(piece) === ','))
    return nothing;
  const counted = countedEvents(reader, main, companion);
  if (counted !== null) return { rest: main, facts: [counted] };
  const predicate = predicateAt(reader, companion);
  if (predicate < 1 || reader.firstFinite(companion, predicate + 1) >= 0) return nothing;
  const { present, past } = reader.clauses.writing.be;
  const verb = word((tellsPast(reader, main) ? past : present)[isMany(reader, companion, predicate)]);
  return { rest: main, facts: [[...companion.slice(0, predicate), verb, ...companion.slice(predicate)]] };
}

/** "with more than 7,842 deaths in Liberia": there were so many. */
function countedEvents(reader: Reader, main: Proposition, companion: Proposition): Proposition | null {
  const { division, writing } = reader.clauses;
  const noun = companion.findIndex((piece) => reader.tag(piece) === 'NOUN');
  const isCounted = companion.slice(0, noun).some((piece) => reader.tag(piece) === 'NUM');
  const isPlain = companion.every((_, at) => !reader.isMainVerb(companion, at));
  if (!isCounted || !isPlain || !reader.isOneOf(companion[noun], division.countedEvents)) return null;
  const { plural } = tellsPast(reader, main) ? writing.be.past : writing.be.present;
  return [word(writing.there), word(plural), ...companion];
}

/** Whether what is counted is one or many. */
function isMany(reader: Reader, companion: Proposition, end: number): 'singular' | 'plural' {
  return reader.clauses.subjects.mayBePlural(reader.lower(companion[end - 1])) ? 'plural' : 'singular';
}
