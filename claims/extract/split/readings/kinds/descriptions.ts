import { isApposition } from '../../../../language/coreference/apposition.ts';
import type { Phrase } from '../../../../language/coreference/phrase.ts';
import { phrasesOf } from '../../../../language/coreference/phrases.ts';
import type { Document } from '../../../../language/document.ts';
import { mentionIndexAt } from '../../../../language/mention-of.ts';
import { lazyFor } from '../../../../lazy.ts';

/** What an article says that somebody or something named is, by nouns. */
export interface Described {
  readonly name: number;
  /** The token where it is first named or described. */
  readonly first: number;
  readonly nouns: Set<string>;
}

/** Every description of an article, by the name, and the phrases that are one. */
export interface Descriptions {
  readonly byName: ReadonlyMap<number, Described>;
  readonly phrases: ReadonlySet<Phrase>;
}

/** The nouns that the words `[first, last)` say of what they describe. */
function nounsIn({ tokens, language }: Document, first: number, last: number): readonly string[] {
  return tokens.slice(first, last).flatMap(({ lemma, lower, tag }, at) => {
    const said = language.kinds.saysKind.get(lower);
    const isHead = tag === 'NOUN' && first + at === last - 1;
    return [...(isHead ? [lemma] : []), ...(said === undefined ? [] : [said])];
  });
}

/** Whether only a form of "be" stands between a name and a noun phrase: "Tidex is a carrier". */
function isPredicateOf({ tokens, language }: Document, name: Phrase, noun: Phrase): boolean {
  if (name.kind !== 'name' || noun.kind !== 'noun' || name.role !== 'subject' || name.last !== noun.first - 1)
    return false;
  return language.clauses.verbs.copulas.has(tokens[name.last]?.lower ?? '') && tokens[name.last]?.tag === 'AUX';
}

/** "Quist Marine, Inc.": the last word of a name after its comma. */
function isAfterComma({ tokens }: Document, name: Phrase, ending: Phrase): boolean {
  return name.kind === 'name' && tokens[name.last]?.text === ',' && ending.first === name.last + 1;
}

/** Gathers what names are said to be. */
class Describer {
  readonly byName = new Map<number, Described>();
  readonly phrases = new Set<Phrase>();
  readonly #document: Document;
  readonly #names: ReadonlyMap<string, number>;

  constructor(document: Document) {
    this.#document = document;
    this.#names = new Map(document.names.map(({ text }, name) => [text, name]));
  }

  /** Reads a phrase with the one before it. */
  read(phrase: Phrase, before: Phrase | undefined): void {
    if (phrase.kind === 'name') this.#readName(phrase, before);
    else if (phrase.kind === 'noun') this.#readNoun(phrase, before);
  }

  #readName(phrase: Phrase, before: Phrase | undefined): void {
    const { tokens, mentions, names, language } = this.#document;
    const head = tokens[phrase.head];
    const first = mentions[mentionIndexAt(this.#document, head?.start ?? 0)]?.first ?? phrase.first;
    this.#describe(phrase.name, phrase.first, nounsIn(this.#document, phrase.first, first));
    const bearer = before !== undefined && isAfterComma(this.#document, before, phrase) ? before : phrase;
    const isWhole = bearer !== phrase || phrase.head > first;
    const ending = head?.lower.replace('.', '') ?? '';
    if (isWhole && names[bearer.name]?.kind !== 'person' && language.kinds.businessNames.has(ending))
      this.#describe(bearer.name, bearer.first, [...language.kinds.anyBusiness]);
  }

  #readNoun(phrase: Phrase, before: Phrase | undefined): void {
    const document = this.#document;
    // "The broadcaster ABC": a name that is taken for a noun here.
    const name = this.#names.get(document.tokens[phrase.head]?.text ?? '');
    if (name !== undefined) this.#describe(name, phrase.first, nounsIn(document, phrase.first, phrase.head));
    else if (before?.kind === 'name' && saysWhat(document, before, phrase)) {
      this.#describe(before.name, before.first, nounsIn(document, phrase.first, phrase.head + 1));
      this.phrases.add(phrase);
    }
  }

  #describe(name: number, first: number, nouns: readonly string[]): void {
    if (nouns.length === 0) return;
    const known = this.byName.get(name) ?? { name, first, nouns: new Set<string>() };
    for (const noun of nouns) known.nouns.add(noun);
    this.byName.set(name, known);
  }
}

/** Whether a noun phrase right after a name says what it is. */
function saysWhat(document: Document, name: Phrase, noun: Phrase): boolean {
  return isApposition(document, name, noun) || isPredicateOf(document, name, noun);
}

/** What the names of an article are said to be: "the carrier Tidex", "Tidex, a carrier,", "Tidex is a carrier", "Tidex Ltd". */
export const descriptionsOf = lazyFor((document: Document): Descriptions => {
  const describer = new Describer(document);
  let before: Phrase | undefined;
  for (const phrase of phrasesOf(document)) {
    describer.read(phrase, before);
    before = phrase;
  }
  return describer;
});
