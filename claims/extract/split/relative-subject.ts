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

function mentionOf(document: Document, piece: Piece | undefined): Mention | null {
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
  if (of < 0 || reader.lower(proposition[at]) !== reader.clauses.relatives.ofPeople) return whole;
  const head = reader.token(proposition[of - 1]);
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
