type Words = ReadonlySet<string>;

/** Words that say where a sentence may be divided, and whether its parts stand alone. */
export interface DivisionHabits {
  /** Auxiliaries of the passive voice; words that deny, after which a shared auxiliary reaches nobody knows how far. */
  readonly passive: Words;
  readonly denying: Words;
  /** Prepositions of an opening that holds for all that follows it: "Since 2019,". */
  readonly placing: Words;
  /** The word before an event: "after"; before it what measures or denies it; after it what points outside its clause. */
  readonly beforeEvent: string;
  readonly measuring: Words;
  readonly pointingOut: Words;
  /** Words by which an event is only possible: "if", "would". */
  readonly supposing: Words;
  /** Words before a thing that is known, and before a time: "the pact", "this May". */
  readonly definite: Words;
  readonly beforeTime: Words;
  /** Verbs of one; nouns that go with verbs of one and of many. */
  readonly ofOne: Words;
  readonly ofEither: Words;
  /** Words with which nothing ends, and by which a clause hangs on another; subjects that no other subject follows. */
  readonly beforeNoun: Words;
  readonly hanging: Words;
  readonly aloneAsSubject: Words;
  /** What firms' names end with; pronouns that speak for nobody; prepositions before a place. */
  readonly legalForms: Words;
  readonly nobody: Words;
  readonly beforePlace: Words;
  /** The word before who does what a participle says: "by". */
  readonly beforeAgent: string;
  /** Base forms of verbs that name whom they speak to, and the subjects after that. */
  readonly addressing: Words;
  readonly subjects: Words;
  /** Nouns that say what a place, a body or a thing with a name is: "a state", "a company", "a currency". */
  readonly ofNamedThings: Words;
  /** Nouns that say what a person is and do not end as those of persons do: "a student". */
  readonly ofPersons: Words;
  /** Words that tie an office to what it is of: "leader of"; what stands before an office that is over, and its article. */
  readonly ofOffice: Words;
  readonly former: { readonly words: Words; readonly article: string };
  /** "having", and the auxiliary that says the same with tense; participles that open a sentence and are said of its subject: "Born in Leeds,". */
  readonly having: Readonly<Record<'past' | 'present', Readonly<Record<'singular' | 'plural', string>>>> & {
    readonly participle: string;
  };
  readonly openingDeeds: Words;
  /** What there are so and so many of after an event: "deaths". */
  readonly countedEvents: Words;
  /** The word before what comes with an event, and what is said of that without a participle: "with 40 people dead". */
  readonly accompanying: string;
  readonly stateWords: Words;
}
