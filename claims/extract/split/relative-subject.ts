import { endsLikePerson } from '../../language/coreference/person-nouns.ts';
import type { Document, Mention } from '../../language/document.ts';
import { mentionIndexAt } from '../../language/mention-of.ts';
import { numberOf } from './noun-phrase.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Whether the antecedent and the verb of a relative clause are both of one or both of many, where that shows. */
export function agrees(reader: Reader, antecedent: Proposition, verb: Piece | undefined): boolean {
  const { division, subjects, joins, verbs } = reader.clauses;
  const last = antecedent.at(-1);
  if (reader.tag(last) !== 'NOUN' || reader.isOneOf(last, division.ofEither)) return true;
  if (antecedent.some((piece) => reader.lower(piece) === subjects.binding || reader.lower(piece) === joins.adding))
    return true;
  const isMany = numberOf(reader, antecedent, antecedent.length) === 'plural';
  const tag = reader.tag(verb);
  if (tag === 'VBZ' || reader.isOneOf(verb, division.ofOne)) return !isMany;
  return tag === 'VBP' || reader.isOneOf(verb, verbs.ofMany) ? isMany : true;
}

/** The name that a word is part of. */
export function mentionOf(document: Document, piece: Piece | undefined): Mention | null {
  if (piece?.kind !== 'token') return null;
  const mention = document.mentions[mentionIndexAt(document, piece.word.start)];
  return mention !== undefined && piece.token >= mention.first && piece.token < mention.last ? mention : null;
}

/** Whether a word ends a person's name, or a name of two words of which nobody knows whether it is one. */
export function mayBePerson(document: Document, piece: Piece | undefined): boolean {
  const mention = mentionOf(document, piece);
  if (mention === null) return false;
  const kind = document.names[mention.name]?.kind;
  return kind === 'person' || (kind === 'unknown' && mention.last - mention.first === 2);
}

/**
 * Where the antecedent of "who" or "which" at `at` begins: with the whole of a name, and of "the car of John Ray, who"
 * with the name; -1 where that is in doubt.
 */
export function bearerStart(
  reader: Reader,
  proposition: Proposition,
  { start, end, at }: { readonly start: number; readonly end: number; readonly at: number },
): number {
  if (start < 0) return -1;
  const mention = mentionOf(reader.document, proposition[end - 1]);
  const name =
    mention === null ? -1 : proposition.findIndex((piece) => piece.kind === 'token' && piece.token >= mention.first);
  const whole = name < 0 ? start : Math.min(start, name);
  const of = proposition.findIndex(
    (piece, place) => place > whole && place < end && reader.lower(piece) === reader.clauses.subjects.binding,
  );
  if (of < 0) return whole;
  const head = reader.token(proposition[of - 1]);
  if (reader.lower(proposition[at]) !== reader.clauses.relatives.ofPeople) {
    // "the director of the Norhaven Group, which": no director.
    const isPerson = head?.tag === 'NOUN' && reader.document.language.persons.roleEnding.test(head.lemma);
    return isPerson ? of + 1 : whole;
  }
  if (head?.tag === 'PROPN' || endsLikePerson(head?.lemma ?? '', reader.document.language.persons) || name <= of)
    return whole;
  return mayBePerson(reader.document, proposition[end - 1]) ? -1 : whole;
}

/**
 * Whether the tree hangs the clause of "who" or "which" at `at` on another word than those of its antecedent at
 * `[start, end)`; a tree that sees no such clause says nothing.
 */
export function treeDisagrees(
  { document }: Reader,
  proposition: Proposition,
  { at, start, end }: { readonly at: number; readonly start: number; readonly end: number },
): boolean {
  const [relative, first, last] = [proposition[at], proposition[start], proposition[end - 1]];
  if (relative?.kind !== 'token' || first?.kind !== 'token' || last?.kind !== 'token') return false;
  const { tree } = document.syntax(relative.word.sentence);
  const base = document.sentences[relative.word.sentence]?.first ?? 0;
  const clause = tree?.arcs[tree.arcs[relative.token - base]?.head ?? -1];
  if (clause?.label !== 'acl:relcl') return false;
  const head = base + clause.head;
  return head < first.token || head > last.token;
}

/**
 * Whether "who" or "which" at `at` follows a name that fits it, and only that can be meant: of "a win in Texas, which votes
 * in March" the state votes, as the tree says, though a noun stands before it.
 */
export function isNameAlone(
  reader: Reader,
  proposition: Proposition,
  place: { readonly at: number; readonly start: number; readonly end: number },
): boolean {
  const { document, clauses } = reader;
  const [relative, last] = [proposition[place.at], proposition[place.end - 1]];
  const mention = mentionOf(document, last);
  if (relative?.kind !== 'token' || mention === null || last?.kind !== 'token') return false;
  const isPerson = mayBePerson(document, last);
  const asksPerson = reader.lower(relative) === clauses.relatives.ofPeople;
  if (asksPerson !== isPerson || treeDisagrees(reader, proposition, place)) return false;
  // Of "the lawyer for Ann Lee, who" it may be either; of "the speeches by Ann Lee, who" only she.
  const further = reader.token(proposition[place.start - 2])?.lemma ?? '';
  if (asksPerson) return !document.language.persons.roleEnding.test(further);
  const { tree } = document.syntax(relative.word.sentence);
  const base = document.sentences[relative.word.sentence]?.first ?? 0;
  const clause = tree?.arcs[tree.arcs[relative.token - base]?.head ?? -1];
  return clause?.label === 'acl:relcl';
}
