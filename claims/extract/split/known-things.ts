import { wordSet } from '../../word-set.ts';
import { phraseStart } from './noun-phrase.ts';
import type { Divided, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

const definite: ReadonlySet<string> = wordSet('the this its their his her');

/** How far before "that" the noun may stand which it speaks of: "the pact with South Korea this May that". */
const reach = 10;

/** Where the phrase begins that the tree hangs the clause of "that" on; -1 where it is not known by itself. */
function knownThing(reader: Reader, proposition: Proposition, at: number): number {
  const that = proposition[at];
  if (that?.kind !== 'token' || reader.isQuoted(that) || reader.lower(that) !== 'that') return -1;
  const sentence = that.word.sentence;
  const base = reader.document.sentences[sentence]?.first ?? 0;
  const { tree } = reader.document.syntax(sentence);
  const clause = tree?.arcs[tree.arcs[that.token - base]?.head ?? -1];
  if (clause?.label !== 'acl:relcl') return -1;
  const head = proposition.findIndex((piece) => piece.kind === 'token' && piece.token === base + clause.head);
  if (head < 0 || head >= at - 1 || at - head > reach) return -1;
  const start = phraseStart(reader, proposition, head + 1);
  const named = proposition.slice(head + 1, at).some((piece) => reader.tag(piece) === 'PROPN');
  return named && reader.isOneOf(proposition[start], definite) ? start : -1;
}

/** "the pact with South Korea that curbed its missiles", at the end of a statement: the pact is known without what it did. */
export function takeKnownThings(reader: Reader, proposition: Proposition): Divided {
  const nothing = { rest: proposition, facts: [] };
  const at = proposition.findIndex((piece, place) => {
    if (reader.lower(piece) !== 'that' || reader.tag(proposition[place + 1]) !== 'VBD') return false;
    return knownThing(reader, proposition, place) >= 0;
  });
  if (at < 0 || proposition.slice(at).some((piece) => piece.kind === 'content' || reader.lower(piece) === ','))
    return nothing;
  const thing = proposition.slice(knownThing(reader, proposition, at), at);
  const when = thing.findIndex(
    (piece, place) => place > 0 && ['this', 'last', 'in', 'on'].includes(reader.lower(piece)),
  );
  return {
    rest: proposition.slice(0, at),
    facts: [[...(when < 0 ? thing : thing.slice(0, when)), ...proposition.slice(at + 1)]],
  };
}
