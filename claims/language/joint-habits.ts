/** How a language joins clauses, predicates and noun phrases. Words are in lower case. */
export interface JointHabits {
  /** May join two predicates. */
  readonly joiners: ReadonlySet<string>;
  /** Open a clause, marks among them; those that make it depend on another; those that stand for a noun in it. */
  readonly openers: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Before an infinitive. */
  readonly infinitive: ReadonlySet<string>;
  /** Stand within a group of verbs, as adverbs do. */
  readonly negations: ReadonlySet<string>;
  /** Forms of auxiliaries without tense. */
  readonly untensed: ReadonlySet<string>;
  /** What a noun after them is said of the subject. */
  readonly copulas: ReadonlySet<string>;
  /** Tie a phrase to the noun before it; of these the one of parts and owners. */
  readonly ties: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  /** Before who does what a passive says. */
  readonly by: ReadonlySet<string>;
  /** The mark of an owner. */
  readonly ownerMark: RegExp;
  /** Between noun phrases of one list, marks among them. */
  readonly betweenNouns: ReadonlySet<string>;
}
