/** How words point to what stands outside their sentence, in lower case. */
export interface ReferenceHabits {
  /** Pronouns of one thing or body, and of several. */
  readonly thing: ReadonlySet<string>;
  readonly group: ReadonlySet<string>;
  /** Of these the subject: "they". */
  readonly several: string;
  /** Words that point: "this", before a noun or alone. */
  readonly pointing: ReadonlySet<string>;
  /** Articles of what is known already, and of what is new. */
  readonly bringsBack: ReadonlySet<string>;
  readonly one: ReadonlySet<string>;
  /** Words after a noun that say which is meant: "the vote on the bill". */
  readonly completes: ReadonlySet<string>;
  /** Words after "those" alone that say who is meant, and after "those" with a noun. */
  readonly choosing: ReadonlySet<string>;
  readonly chosenBy: ReadonlySet<string>;
  /** Words for what is left of a set: alone before a verb, and after "the". */
  readonly leftAlone: ReadonlySet<string>;
  readonly leftOver: ReadonlySet<string>;
  /** A word for the one spoken of last: "the same official". */
  readonly identical: ReadonlySet<string>;
  /** Words before what something is the same as. */
  readonly comparing: ReadonlySet<string>;
  /** Nouns in the singular that "they" may mean. */
  readonly collective: ReadonlySet<string>;
  /** Nouns of which there is one for everybody, by base form. */
  readonly unique: ReadonlySet<string>;
  /** Of adjectives, that there is one such thing: "latest", "only". */
  readonly only: RegExp;
  /** Nouns of one case among many, which say little without their article: "the vote", "the app". */
  readonly instance: ReadonlySet<string>;
  /** Nouns for what mostly has a name, which one before them in a claim may be: "the company", "the disease". */
  readonly oftenNamed: ReadonlySet<string>;
  /** Nouns of one case among many that any name beside them makes clear: "Trump quit the race". */
  readonly clearBesideNames: ReadonlySet<string>;
  /** Words before a noun for one or two of those spoken of before: "both", "another"; before a time that is past: "that year". */
  readonly oneOfSet: ReadonlySet<string>;
  readonly pointingAway: ReadonlySet<string>;
  /** Words before a number that is not just that: "only", "about". */
  readonly qualifies: ReadonlySet<string>;
  /** Of `pointing` what points to several; words of whoever speaks. */
  readonly pointsToSeveral: ReadonlySet<string>;
  readonly speaking: ReadonlySet<string>;
  /** Words for the place that an article's page shows. */
  readonly here: ReadonlySet<string>;
  /** Nouns for what somebody does, of which a claim has to say what. */
  readonly deeds: ReadonlySet<string>;
  /** Nouns, by base form, whose own words are quoted after them: "the question, “Who pays?”". */
  readonly wordings: ReadonlySet<string>;
  /** Phrases of a preposition and "the …" that mean no such thing: "behind the scenes". */
  readonly idioms: ReadonlySet<string>;
  /** Nouns in the plural for people of whom a claim has spoken, and for the time in which it is said. */
  readonly people: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  /** Verbs, by base form, that say of somebody what a preposition brings: "accuse the board of fraud". */
  readonly chargesWith: ReadonlySet<string>;
  /** Words for a share of something, no things that are counted: "percent". */
  readonly shares: ReadonlySet<string>;
  /** Adjectives of what is taken together: "overall". */
  readonly summing: ReadonlySet<string>;
  /** An adjective for the most of a set: "largest". */
  readonly superlative: RegExp;
  /** What is measured of a body or an event: "revenue", "turnout". */
  readonly measures: ReadonlySet<string>;
  /** Pronouns of what stands in their own clause: "himself". */
  readonly reflexive: RegExp;
  /** Verbs after an "it" that may mean nothing, and words after "it is …" that show it. */
  readonly being: ReadonlySet<string>;
  readonly empty: ReadonlySet<string>;
}
