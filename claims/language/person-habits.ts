/** How a language speaks of persons, and shows that a name or a noun is one's. Words are in lower case. */
export interface PersonHabits {
  /** Third-person pronouns of persons, and whose they are. */
  readonly pronouns: ReadonlyMap<string, 'male' | 'female'>;
  /** Pronouns that own what follows: always ("his"), where a noun follows ("her"), and all that open a noun phrase. */
  readonly owns: ReadonlySet<string>;
  readonly ownsNoun: ReadonlySet<string>;
  readonly owning: ReadonlySet<string>;
  /** Nouns that mean several without an ending for it. */
  readonly pluralNouns: ReadonlySet<string>;
  readonly pluralEnding: string;
  /** Nouns that say whose gender they mean, by base form. */
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  /** How base forms of nouns for persons end; of roles before a name. */
  readonly ending: RegExp;
  readonly roleEnding: RegExp;
  /** Before the name of a place; before that of a person. */
  readonly places: ReadonlySet<string>;
  readonly title: RegExp;
  /** What persons alone do, as written after a name. */
  readonly acts: ReadonlySet<string>;
  /** After a name: of persons; of persons after a comma; of things. */
  readonly relative: ReadonlySet<string>;
  readonly relativeAfterComma: RegExp;
  readonly relativeOfThings: ReadonlySet<string>;
  readonly relativeOfThingsAfterComma: RegExp;
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** After a pronoun that may mean nobody: opens the clause that it stands for. */
  readonly opensClause: ReadonlySet<string>;
}
