import { isVerb } from '../../language/tag.ts';
import { phraseStart } from './noun-phrase.ts';
import { isPlainSubject } from './plain-subject.ts';
import { type Divided, type Proposition, word } from './proposition.ts';
import type { Reader } from './reader.ts';
import { agrees, bearerStart, isNameAlone, mayBePerson, treeDisagrees } from './relative-subject.ts';
import { seamAt } from './seam-of.ts';

/** Whether "and" after the comma at `at` joins a predicate to a clause before the relative one that begins at `from`. */
function goesOnWithMain(reader: Reader, proposition: Proposition, from: number, at: number): boolean {
  const relative = proposition[from - 1];
  const joins = reader.isOneOf(proposition[at + 1], reader.clauses.joins.coordinating);
  const seam = relative?.kind === 'token' && joins ? seamAt(reader, proposition[at + 1]) : null;
  return seam !== null && relative?.kind === 'token' && seam.clause >= 0 && seam.clause < relative.token;
}

/** Whether the main clause goes on after the comma at `at`: with its verb, or with what somebody says. */
function resumes(reader: Reader, proposition: Proposition, from: number, at: number): boolean {
  if (reader.lower(proposition[at]) !== ',') return false;
  if (goesOnWithMain(reader, proposition, from, at)) return true;
  let next = at + 1;
  while (reader.tag(proposition[next]) === 'ADV') next++;
  const goesOn = reader.tag(proposition[next]) === 'ADP' && reader.tag(proposition[next + 1]) === 'VBG';
  return goesOn || reader.isMainVerb(proposition, next) || proposition[next]?.kind === 'content';
}

/** Position after the relative clause that begins at `from`: the comma before the main verb goes on, or the end. */
function clauseEnd(reader: Reader, proposition: Proposition, from: number): number {
  const verb = reader.firstFinite(proposition, from);
  const end = proposition.findIndex(
    (piece, at) =>
      at >= from &&
      (piece.kind === 'content' ||
        reader.lower(piece) === ';' ||
        (at > verb && resumes(reader, proposition, from, at))),
  );
  if (end >= 0) return end;
  return reader.lower(proposition.at(-1)) === '.' ? proposition.length - 1 : proposition.length;
}

function nextRelative(reader: Reader, proposition: Proposition, from: number): number {
  return proposition.findIndex(
    (piece, at) =>
      at >= from &&
      reader.isOneOf(piece, reader.clauses.relatives.opening) &&
      reader.lower(proposition[at - 1]) === ',' &&
      !reader.isQuoted(piece) &&
      phraseStart(reader, proposition, at - 1) >= 0,
  );
}

/** Where a phrase before an age ends: before ", 39" of "Emily Sparrow, 39, who". */
function beforeAge(reader: Reader, proposition: Proposition, end: number): number {
  const isAge = reader.tag(proposition[end - 1]) === 'NUM' && reader.lower(proposition[end - 2]) === ',';
  return isAge && reader.tag(proposition[end - 3]) === 'PROPN' ? end - 2 : end;
}

/** Whether "which" follows a person: then it speaks of something before. */
function isSpokenOfAsThing(reader: Reader, proposition: Proposition, at: number, end: number): boolean {
  return (
    reader.lower(proposition[at]) === reader.clauses.relatives.ofThings &&
    mayBePerson(reader.document, proposition[end - 1])
  );
}

/**
 * What "who" or "which" at `at` speaks of; none where that is in doubt: of "Democrats across the country, who" it may be
 * either noun, of "the mayor and the clerk, who" one or both, and "himself, who" hangs on a noun before.
 */
function antecedentOf(reader: Reader, proposition: Proposition, at: number): Proposition | null {
  const end = beforeAge(reader, proposition, at - 1);
  const start = bearerStart(reader, proposition, { start: phraseStart(reader, proposition, end), end, at });
  const before = proposition[start - 1];
  // "what is perhaps her most radical plan, which": the phrase begins further back.
  if (reader.tag(before) === 'ADV' && reader.tag(proposition[start]) === 'ADJ') return null;
  const further = proposition[start - 2];
  const hangsOnNoun = reader.tag(before) === 'ADP' && reader.isNominal(further);
  if (hangsOnNoun && !isNameAlone(reader, proposition, { at, start, end })) return null;
  if (start < 0 || reader.clauses.relatives.reflexive.test(reader.lower(proposition[end - 1]))) return null;
  const isJoined = reader.isOneOf(before, reader.clauses.joins.betweenNouns);
  const sharesNoun = reader.tag(further) === 'ADJ' && reader.tag(proposition[start]) === 'ADJ';
  if (isSpokenOfAsThing(reader, proposition, at, end) || (isJoined && !sharesNoun)) return null;
  // The tree is grown where all else agrees.
  if (treeDisagrees(reader, proposition, { at, start, end })) return null;
  return proposition.slice(isJoined ? start - 2 : start, end);
}

/** "which he describes as his second home", "which Ross has referred to as a stunt": he describes it as his second home. */
function describedAs(
  reader: Reader,
  { antecedent, said, verb }: { readonly antecedent: Proposition; readonly said: Proposition; readonly verb: number },
): Proposition | null {
  if (verb < 1 || !isPlainSubject(reader, said.slice(0, verb))) return null;
  const as = said.findIndex((piece, at) => at > verb && reader.lower(piece) === reader.clauses.relatives.describing);
  const isClose = said.slice(verb, as).every((piece) => {
    const tag = reader.tag(piece);
    return tag !== null && (isVerb(tag) || tag === 'AUX' || tag === 'ADV' || tag === 'ADP');
  });
  return as > 0 && as - verb <= longestVerb && isClose
    ? [...said.slice(0, as), ...antecedent, ...said.slice(as)]
    : null;
}

/** "has often been referred to". */
const longestVerb = 5;

function fact(reader: Reader, proposition: Proposition, at: number, end: number): Proposition | null {
  const { relatives, writing } = reader.clauses;
  const said = proposition.slice(at + 1, end);
  const verb = reader.firstFinite(said);
  const isCut = proposition[end]?.kind === 'content' || said.some(({ kind }) => kind === 'content');
  if (verb < 0 || isCut) return null;
  // Asked last: it may need the tree of the sentence.
  const antecedent = antecedentOf(reader, proposition, at);
  if (antecedent === null) return null;
  if (reader.lower(proposition[at]) === relatives.owning) return [...antecedent, word(writing.ownerMark), ...said];
  const between = said.slice(0, verb);
  const described = describedAs(reader, { antecedent, said, verb });
  if (described !== null) return described;
  if (!between.every((piece) => reader.tag(piece) === 'ADV')) return null;
  const lemma = reader.token(said[verb])?.lemma ?? '';
  const speaksOfAll = reader.lower(proposition[at]) === relatives.ofThings && relatives.ofTheWhole.has(lemma);
  return speaksOfAll || !agrees(reader, antecedent, said[verb]) ? null : [...antecedent, ...said];
}

/** Whether the comma at `comma` opens an insertion that the clause of "who" at `at` ends with: ", 39, who". */
function opensInset(reader: Reader, proposition: Proposition, comma: number, at: number): boolean {
  if (reader.lower(proposition[comma]) !== ',') return false;
  const age = beforeAge(reader, proposition, at - 1);
  return comma === age || comma === phraseStart(reader, proposition, at - 1) - 1;
}

/** "Kim, who is also the secretary, called …": "Kim is also the secretary", and what is left without it. */
export function takeRelativeClauses(reader: Reader, proposition: Proposition, from = 0): Divided {
  const at = nextRelative(reader, proposition, from);
  if (at < 0) return { rest: proposition, facts: [] };
  const end = clauseEnd(reader, proposition, at + 1);
  const found = fact(reader, proposition, at, end);
  if (found === null) return takeRelativeClauses(reader, proposition, at + 1);
  const isWithinInset = proposition.slice(0, at - 1).some((_, comma) => opensInset(reader, proposition, comma, at));
  const resumed = reader.lower(proposition[end]) === ',' && !isWithinInset ? end + 1 : end;
  const again = takeRelativeClauses(reader, [...proposition.slice(0, at - 1), ...proposition.slice(resumed)]);
  return { rest: again.rest, facts: [found, ...again.facts] };
}
