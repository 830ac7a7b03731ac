/** How a language says what somebody does rather than says; all words in lower case. */
export interface DeedHabits {
  /** Base forms of the verbs. */
  readonly verbs: ReadonlySet<string>;
  /** Base forms of verbs that say nothing where a mere thing follows: "found the building", "announced a tunnel". */
  readonly ofThings: ReadonlySet<string>;
  /** Opens a clause, which is words where it has a tensed verb: "decided that the pier is unsafe". */
  readonly opening: ReadonlySet<string>;
  /** Auxiliaries without a tense: "ordered that the pier be closed". */
  readonly untensed: ReadonlySet<string>;
}
