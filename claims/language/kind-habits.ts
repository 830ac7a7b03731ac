/** How a language speaks again, by a noun alone, of what it named before: "the council", "the airline". All words are in lower case. */
export interface KindHabits {
  /** The article that is set before such a name. */
  readonly article: string;
  /** Nouns of what mostly has a name with the noun in it: "the Orrin Harbour Council", "the Linden programme". */
  readonly named: ReadonlySet<string>;
  /** Of these what is held: "a Norholm summit" names it as well. */
  readonly held: ReadonlySet<string>;
  /** Nouns that may open such a name, and the words after them there: "Bank of Orrin". */
  readonly opensName: ReadonlySet<string>;
  readonly afterOpening: ReadonlySet<string>;
  /** The noun and the word for it where it is one thing that issues a text: "the Company". */
  readonly issuers: ReadonlySet<string>;
  /** Nouns by which one thing may be called, a set a kind: "network" and "broadcaster". */
  readonly alike: readonly ReadonlySet<string>[];
  /** Nouns for a business of any kind: these may be said of one that was described by any of `business`. */
  readonly anyBusiness: ReadonlySet<string>;
  readonly business: ReadonlySet<string>;
  /** The last words of names of businesses, without a full stop: "plc". */
  readonly businessNames: ReadonlySet<string>;
  /** Words in a description that say as much as a noun: "television" of a broadcaster. */
  readonly saysKind: ReadonlyMap<string, string>;
  /** Words before a noun for another thing than the one that has a name: "another mill". */
  readonly another: ReadonlySet<string>;
  /** Diseases by what they are called, each with one name; nouns that may mean one. */
  readonly diseases: ReadonlyMap<string, string>;
  readonly illness: ReadonlySet<string>;
  /** Nouns for its spread, and for its cause, which are written after its name: "the cholera outbreak", "the Zika virus". */
  readonly ofIllness: ReadonlySet<string>;
  /** Verbs, by base form, for what only persons and bodies do. */
  readonly agentsDo: ReadonlySet<string>;
}
