import type { DivisionHabits } from './division-habits.ts';
import type { TaggedWord } from './written-word.ts';

type Words = ReadonlySet<string>;

/** Verbs and the words that stand with them. */
export interface VerbHabits {
  /** Auxiliaries that are finite wherever no modal verb stands before them. */
  readonly finiteAuxiliaries: Words;
  /** Words before which no finite verb follows: "will", "to", "do". */
  readonly beforeBase: Words;
  /** Of these the mark of an infinitive, and the auxiliary that is one after any of them: "must have". */
  readonly infinitiveMark: string;
  readonly baseAuxiliary: string;
  /** Modal verbs and their like, after which a clause needs a verb. */
  readonly modals: Words;
  readonly copulas: Words;
  readonly presentCopulas: Words;
  /** The negation that is written as one with its verb: "n't". */
  readonly joinedNegation: string;
  /** Words that negate the verb after them. */
  readonly negations: Words;
  /** How a past form ends that may be taken for a participle. */
  readonly pastEnding: string;
  /** Base forms of verbs after which a clause stands, whatever its words: "say". */
  readonly beforeClause: Words;
  /** Base forms: of asking; of what only explains a clause before ("I mean"). */
  readonly asking: Words;
  readonly explaining: Words;
  /** The base form that stands for another verb, and with what: "do so", "do the same". */
  readonly standIn: string;
  readonly standInObjects: Words;
  /** Verbs of which the noun cannot be one: "are". */
  readonly ofMany: Words;
  /** The word between a verb and its topic, and base forms after which a statement follows even so: "say of her that". */
  readonly topicMark: string;
  readonly statesAfterTopic: Words;
}

/**
 * What a word keeps together with all that follows it: everything; predicates, which may be its own clause's; of a choice
 * ("or") everything where it joins clauses; of a statement ("that") everything where it only points at a noun not.
 */
export type Holding = 'all' | 'predicates' | 'choice' | 'statement';

/** Words that join clauses. */
export interface JoinHabits {
  /** Between what could stand alone: "and", "but". */
  readonly coordinating: Words;
  /** Of these the one that adds the next of a list, and the ones that are adverbs before a comma. */
  readonly adding: string;
  /** After two lists: the first of one goes with the first of the other, "respectively". */
  readonly pairing: Words;
  readonly adverbial: Words;
  /** Between nouns: "and", "or". */
  readonly betweenNouns: Words;
  /** Sets a statement against another; of these the one that may only say when. */
  readonly contrasting: Words;
  readonly meanwhile: string;
  /** Draws a conclusion: "so". */
  readonly concluding: string;
  /** Opens what is said: "that". */
  readonly stating: string;
  /** Before `stating`, so that it opens nothing: "all that". */
  readonly beforeRelative: Words;
  /** Pronouns after `concluding` that need nothing before them. */
  readonly knownPronouns: Words;
  /** Opens a condition; the same where it stands before the cue; and makes a clause the reason of another. */
  readonly conditions: Words;
  readonly conditionsBeforeCue: Words;
  readonly reasons: Words;
  readonly holding: ReadonlyMap<string, Holding>;
  /** Before the first finite verb these make it another clause's. */
  readonly subordinating: Words;
  /** Opens a clause with a verb of its own, wherever it stands. */
  readonly opening: Words;
  /** Opens a question that is reported, or what is wanted. */
  readonly questions: Words;
  /** May reach over the clause after it as well: a doubt, a report, a wish. Words and base forms. */
  readonly reaching: Words;
  /** Adverbs of two words. */
  readonly twoWordAdverbs: Words;
  /** Adverbs that say how sure a statement is, and go with its subject. */
  readonly hedges: Words;
  /** After a dash: begins a description of what stands before it. Before one: base forms of nouns that only announce. */
  readonly describing: Words;
  readonly announcing: Words;
}

/** Relative clauses. */
export interface RelativeHabits {
  /** The word between what is described and what it is called: "describes it as". */
  readonly describing: string;
  /** Opens one after a comma; of these the one that owns, and the one that may speak of a whole clause. */
  readonly opening: Words;
  readonly owning: string;
  readonly ofThings: string;
  readonly ofPeople: string;
  /** Base forms after `ofThings` that speak of the whole clause before, so that no noun is their subject. */
  readonly ofTheWhole: Words;
  /** Every word that opens one within a noun phrase, and all that can within a subject. */
  readonly within: Words;
  readonly withinSubject: Words;
  /** What never stands between a subject and its verb. */
  readonly neverInSubject: Words;
  /** A word on which the clause after it does not hang: "himself, who". */
  readonly reflexive: RegExp;
}

/** Subjects and the noun phrases they are. */
export interface SubjectHabits {
  readonly articles: Words;
  /** Pronouns that determine no noun. */
  readonly pronouns: Words;
  /** Pronouns that, at the end of a clause, are the subject of another. */
  readonly bare: Words;
  /** Pronouns that open a clause after a noun: "the money they promised"; pronouns that one may hang on. */
  readonly opening: Words;
  readonly indefinite: Words;
  /** Joins a noun phrase to the one before: "of". */
  readonly binding: string;
  /** Particles that are no part of a noun phrase: "to". */
  readonly particles: Words;
  /** Words in lower case within a name. */
  readonly withinNames: Words;
  /** Opens another clause, or points back to what was named before. */
  readonly leading: Words;
  /** Says nothing of whom without a noun after it; after `binding` leaves that as open. */
  readonly partial: Words;
  readonly open: Words;
  /** By its form: whether a noun is plural, and whether it may be. */
  readonly isPlural: (lower: string) => boolean;
  readonly mayBePlural: (lower: string) => boolean;
  /** Before a description of a name: owners that the name clears up, owners that stay open, and the marks of an owner. */
  readonly clearOwners: Words;
  readonly openOwners: Words;
  readonly ownerMarks: Words;
}

/** Words that cannot be understood without what stands before. */
export interface ReferenceHabits {
  /** Pronouns, by whom they speak of. */
  readonly families: readonly Words[];
  readonly owners: Words;
  /** Determines a noun named before, unless somebody follows: "those who"; stands for what was said. */
  readonly determining: Words;
  readonly demonstrative: Words;
}

/** What stands at the edges of a statement and only links it to its neighbours. */
export interface EdgeHabits {
  readonly linking: Words;
  readonly linkingBeforeComma: Words;
  readonly linkingPhrases: readonly (readonly string[])[];
  /** Of `linking` the one that measures, and what it measures: "so far". */
  readonly measuring: string;
  readonly measured: Words;
  /** Opens a sentence that asks something of its reader: "Follow us on". */
  readonly asking: Words;
}

/** How a claim is written: what of it no article says in so many words. */
export interface WritingHabits {
  readonly be: Readonly<Record<'present' | 'past', Readonly<Record<'singular' | 'plural', string>>>>;
  /** What stands before "are 40 dead" where nothing else does: "there". */
  readonly there: string;
  /** A name as the owner of what follows, the mark alone, and how an owner ends. */
  readonly owned: (name: string) => string;
  readonly ownerMark: string;
  readonly ownerEnding: RegExp;
  /** What each word of the first person is in its clause. */
  readonly firstPerson: ReadonlyMap<string, 'subject' | 'object' | 'owner' | 'reflexive'>;
  /** Every word of whoever speaks and whom they speak to. */
  readonly speaking: Words;
  /** The form that a verb after "I" has after a name; null where it stays. */
  readonly thirdPerson: (verb: TaggedWord) => string | null;
  /** The reflexive of a name of whatever gender. */
  readonly reflexive: string;
  /** Parts of words that are set without a space. */
  readonly closesUp: RegExp;
  /** Words that keep their capital wherever they stand, in lower case. */
  readonly alwaysCapital: Words;
}

/** How clauses are built, as far as dividing a sentence into statements asks. All words are in lower case. */
export interface ClauseHabits {
  readonly verbs: VerbHabits;
  readonly joins: JoinHabits;
  readonly relatives: RelativeHabits;
  readonly subjects: SubjectHabits;
  readonly references: ReferenceHabits;
  readonly edges: EdgeHabits;
  readonly writing: WritingHabits;
  readonly division: DivisionHabits;
}
