/** The words by which a sentence says that what it mentions is not put forward as true; all in lower case. */
export interface WithholdingHabits {
  /** Of a speaker that is nobody: "no minister", "few", "none of them". */
  readonly emptySpeakers: ReadonlySet<string>;
  /** Before such a word it is somebody after all: "a few". */
  readonly filling: ReadonlySet<string>;
  /** Before a speaker they make it nobody, or next to nobody: "hardly anyone", "not all experts". */
  readonly nearlyNot: ReadonlySet<string>;
  /** Before "who" they may be nobody: "anyone who says". */
  readonly anybody: ReadonlySet<string>;
  /** Open a clause that may never come true: "if the auditors say". */
  readonly conditions: ReadonlySet<string>;
  /** Do so where the clause is not in the past: "before the ministry says". */
  readonly awaiting: ReadonlySet<string>;
  /** Base forms of words that turn down the verb after them: "stopped short of saying", "wrong to say". */
  readonly turningDown: ReadonlySet<string>;
  /** Auxiliaries of what somebody might say. */
  readonly supposing: ReadonlySet<string>;
  /** Say of a claim that it is not so: "the idea that … is false". */
  readonly refuting: ReadonlySet<string>;
  /** Words that set what somebody said against what is so: "contrary to what police said", "not, as police said,". */
  readonly against: ReadonlySet<string>;
  readonly asSaid: ReadonlySet<string>;
  readonly whatSaid: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
}
