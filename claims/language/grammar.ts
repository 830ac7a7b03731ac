/** Function words by what they do, in lower case; rules that only see tokens find it on the token. */
export interface GrammarWords {
  /** Tells when, not who: "yesterday". */
  readonly tellsTime: ReadonlySet<string>;
  /** A day or month, where it has a capital; and the month that is a common word as well, unless one of the others precedes. */
  readonly isCalendar: ReadonlySet<string>;
  readonly isDoubtfulMonth: ReadonlySet<string>;
  readonly pointsAtTime: ReadonlySet<string>;
  /** Stands before a year, before another time. */
  readonly beforeYear: ReadonlySet<string>;
  readonly beforeTime: ReadonlySet<string>;
  /** Joins two halves of one noun phrase: "leaders of the group". */
  readonly links: ReadonlySet<string>;
  /** A pronoun that owns what follows; the mark of an owner. */
  readonly owns: ReadonlySet<string>;
  readonly marksOwner: ReadonlySet<string>;
  /** Determines what was named before; of these the plain article; what determines something new. */
  readonly pointsBack: ReadonlySet<string>;
  readonly isDefinite: ReadonlySet<string>;
  readonly introduces: ReadonlySet<string>;
  /** Ties a place to a name; a description to a noun. */
  readonly tiesPlace: ReadonlySet<string>;
  readonly tiesDescription: ReadonlySet<string>;
  /** Between the last two names of a list; after such a list, its verb or apposition. */
  readonly joinsNames: ReadonlySet<string>;
  readonly takesBoth: ReadonlySet<string>;
  /** A form of the auxiliary of the passive. */
  readonly isPassiveAuxiliary: ReadonlySet<string>;
  readonly marksInfinitive: ReadonlySet<string>;
  /** An adverb that stays with its verb. */
  readonly staysWithVerb: ReadonlySet<string>;
  /** Stands beside a verb and may be taken for its subject. */
  readonly besideVerb: ReadonlySet<string>;
  /** A word of number that alone is a subject. */
  readonly isQuantifier: ReadonlySet<string>;
  /** Opens a phrase that says where or when something was said. */
  readonly places: ReadonlySet<string>;
  /** May stand between a verb of saying and what is said. */
  readonly isParticle: ReadonlySet<string>;
  /** Ties a cue to what is said. */
  readonly ties: ReadonlySet<string>;
  /** After a passive: its subject is who spoke, "was quoted as saying". */
  readonly introducesSpeech: ReadonlySet<string>;
  /** Opens what is said. */
  readonly opensContent: ReadonlySet<string>;
  /** A relative pronoun; one that opens a clause about a subject; one of people. */
  readonly isRelative: ReadonlySet<string>;
  readonly opensRelative: ReadonlySet<string>;
  readonly isOfPeople: ReadonlySet<string>;
  /** Names who does what a passive says. */
  readonly marksAgent: ReadonlySet<string>;
  /** Joins clauses and verbs. */
  readonly joinsClauses: ReadonlySet<string>;
  /** The two words that name whose words a sentence is: "according to". */
  readonly opensSource: ReadonlySet<string>;
  readonly marksSource: ReadonlySet<string>;
  /** Holds the place of what follows: "it"; and what is said of that: "hard". */
  readonly holdsPlace: ReadonlySet<string>;
  readonly judges: ReadonlySet<string>;
  /** Of whoever speaks, alone or with others, as a subject. */
  readonly isSpeakers: ReadonlySet<string>;
  /** Owned by these: "our". */
  readonly isSpeakersOwn: ReadonlySet<string>;
}

/** One thing that a function word does. */
type Trait = keyof GrammarWords;

/** All that a function word does. */
export type Grammar = { readonly [Does in Trait]?: true };

/** Looks up what a word in lower case does; null for one that is no function word. */
export type GrammarLookUp = (lower: string) => Grammar | null;

/** Makes the look-up of a language's function words. */
export function grammarLookUp(words: GrammarWords): GrammarLookUp {
  const found = new Map<string, { [Does in Trait]?: true }>();
  for (const trait of Object.keys(words) as Trait[]) {
    for (const word of words[trait]) found.set(word, { ...found.get(word), [trait]: true });
  }
  return (lower) => found.get(lower) ?? null;
}
