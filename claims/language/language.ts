import type { Day } from './calendar.ts';
import type { ClauseHabits } from './clause-habits.ts';
import type { CueLookUp } from './cue.ts';
import type { DeedHabits } from './deeds.ts';
import type { FormHabits } from './forms.ts';
import type { GrammarLookUp } from './grammar.ts';
import type { JointHabits } from './joint-habits.ts';
import type { KindHabits } from './kind-habits.ts';
import type { NarratorHabits } from './narrator-habits.ts';
import type { PersonHabits } from './person-habits.ts';
import type { ReferenceHabits } from './reference-habits.ts';
import type { SentenceSpan } from './sentences/split-sentences.ts';
import type { Tag } from './tag.ts';
import type { WithholdingHabits } from './withholding.ts';
import type { WorthHabits } from './worth-habits.ts';
import type { TaggedWord, WrittenWord } from './written-word.ts';

/** How sentences divide into words, as far as that is a matter of the language; the rest is in `tokens.ts`. */
export interface WordHabits {
  /** Whether a full stop right after a word belongs to it: "Mr.", "U.S.". */
  readonly keepsStop: (word: string, isLast: boolean) => boolean;
  /** Where the second of two words written as one begins: 4 in "don't"; 0 for one word. */
  readonly secondPart: (word: string) => number;
  /** Whether an apostrophe and what follows it are the rest of a word: "'ll". */
  readonly isElided: (text: string) => boolean;
}

/** Which marks pair with which. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'single guillemet' | 'corner' | 'white corner';

/** What a quotation mark can do where it stands. */
export interface Mark {
  readonly family: MarkFamily;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** How quotations are set. */
export interface QuotationHabits {
  /** Reads the tokens of a text as quotation marks; null for what is none. */
  readonly marksIn: (text: string) => (token: WrittenWord) => Mark | null;
  /** Words, in lower case, before which a single mark is an apostrophe: "'twas". */
  readonly elided: RegExp;
  /** How a word ends after which a single mark alone may stand for an owner: "News' Rose". */
  readonly bareOwner: RegExp;
}

/** How people and bodies are named. All words are in lower case, without full stops and apostrophes. */
export interface NameHabits {
  /** Titles that stand before a person's name and are no part of it. */
  readonly personTitles: ReadonlySet<string>;
  /** Of these, the ones that only women bear, and only men. */
  readonly womensTitles: ReadonlySet<string>;
  readonly mensTitles: ReadonlySet<string>;
  /** Common given names. */
  readonly womensNames: ReadonlySet<string>;
  readonly mensNames: ReadonlySet<string>;
  /** Words that only an organisation's name has. */
  readonly organisationWords: ReadonlySet<string>;
  /** Lower-case words that may stand within a name: "Bank of England". */
  readonly linkWords: ReadonlySet<string>;
  /** Words with a capital that name nobody: days, months. */
  readonly neverNames: ReadonlySet<string>;
  /** Places that speak as bodies. */
  readonly places: ReadonlySet<string>;
  /** Last words of places' names: "bay". */
  readonly placeWords: ReadonlySet<string>;
  /** Nouns that stand for a document that speaks, and for a body. */
  readonly documentNouns: ReadonlySet<string>;
  /** Nouns of times, places and things that say nothing. */
  readonly neverSpeak: ReadonlySet<string>;
  readonly bodyNouns: ReadonlySet<string>;
  /** Nouns of people that do not end as those do: "source". */
  readonly informants: ReadonlySet<string>;
  /** Offices that one person holds at a time: "mayor". */
  readonly offices: ReadonlySet<string>;
  /** Words before a role that say that somebody else has it: "former", "deputy". */
  readonly lessThanRole: ReadonlySet<string>;
  /** What somebody is, not who: peoples, creeds, parties. */
  readonly memberships: RegExp;
  /** Words that stand alone below a text without being a name: "Anonymous". */
  readonly notNames: RegExp;
  /** Short forms that everybody reads, as they are written; a claim is no clearer for their long form. */
  readonly knownShortForms: ReadonlySet<string>;
  /** Words in lower case that may stand within a person's name: "van". */
  readonly particles: RegExp;
  /** What only families are called: "McConnell"; and a name that is set in capitals. */
  readonly family: RegExp;
  readonly inCapitals: RegExp;
  /** The word that ties a place to a name; with the article, what makes the last word of a name no short form of it. */
  readonly placeTie: string;
  readonly ties: ReadonlySet<string>;
  /** Of `linkWords`, those that do not lead to more of a name by themselves. */
  readonly looseLinks: ReadonlySet<string>;
  /** A country that is spelled like a title. */
  readonly countries: RegExp;
  /** An article with the space after it. */
  readonly article: RegExp;
  /** What stands before a name and is no part of it: "the"; and what makes it stand for some of many: "Most". */
  readonly opening: RegExp;
  readonly partial: RegExp;
}

/** A pronoun of one person: whose it is, and whether it owns what follows. */
export interface PersonalPronoun {
  readonly gender: 'female' | 'male';
  readonly owns: 'yes' | 'no' | 'maybe';
  /** Whether it may be the subject of a verb. */
  readonly isSubject?: true;
}

/** The words that stand for somebody named elsewhere, in lower case. */
export interface PronounHabits {
  /** Of whoever speaks. */
  readonly firstPerson: ReadonlySet<string>;
  /** Of whoever is spoken to. */
  readonly secondPerson: ReadonlySet<string>;
  /** Of one person spoken of. */
  readonly thirdPerson: ReadonlyMap<string, PersonalPronoun>;
  /** Of a body or of several people. */
  readonly ofBodies: ReadonlySet<string>;
  /** Words that stress the name before: "herself". */
  readonly reflexive: ReadonlySet<string>;
  /** Words that take up the phrase before: "who". */
  readonly relative: ReadonlySet<string>;
  /** Every word that, alone, names nobody. */
  readonly all: ReadonlySet<string>;
}

/** That the tokens `[first, last)` stand for a date. */
export interface RelativeDate {
  readonly first: number;
  readonly last: number;
  readonly to: string;
}

/** Base forms that no rule gives, by form: of verbs "said" -> "say", of nouns "men" -> "man". */
export interface Lemmas {
  readonly verbs: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, string>;
}

/** What the fitted tagger needs beside it. */
export interface TagHabits {
  /** The tags of a sentence's words, the tagger's known mistakes mended. */
  readonly mended: (words: readonly WrittenWord[], tags: readonly Tag[]) => readonly Tag[];
  /** The base form of a verb or noun; other words are their own. */
  readonly lemmaOf: (lower: string, tag: Tag, lemmas: Lemmas) => string;
  /** The base forms that a word may have as a participle, whatever it is tagged. */
  readonly participleBases: (lower: string) => readonly string[];
}

/**
 * A language as a value: what is its own, by what it serves. The passes ask the document's language and know no
 * language themselves.
 */
export interface Language {
  /** BCP 47; empty for the one that stands for all that are not read. */
  readonly tag: string;
  /** Whether it is read: speakers, names and cues are found. Else nobody is named as holder of a claim. */
  readonly isRead: boolean;
  /** Whether a text of which no language is stated is in it. */
  readonly recognises: (text: string) => boolean;
  readonly splitSentences: (text: string) => readonly SentenceSpan[];
  readonly words: WordHabits;
  readonly quotations: QuotationHabits;
  readonly tags: TagHabits;
  readonly names: NameHabits;
  readonly pronouns: PronounHabits;
  readonly persons: PersonHabits;
  readonly joints: JointHabits;
  readonly references: ReferenceHabits;
  readonly kinds: KindHabits;
  readonly narrator: NarratorHabits;
  readonly clauses: ClauseHabits;
  readonly worth: WorthHabits;
  /** The dates that words of a sentence stand for, seen from a day. */
  readonly relativeDates: (
    tokens: readonly TaggedWord[],
    sentence: { readonly first: number; readonly last: number },
    day: Day,
  ) => readonly RelativeDate[];
  /** What a word can do as the cue of a report: by base form, form and the word that follows. */
  readonly cueOf: CueLookUp;
  /** Whether a line only says what a picture shows. */
  readonly isCaption: (text: string) => boolean;
  /** Whether a sentence speaks of the article itself: "This story has been updated". */
  readonly isNotice: (text: string) => boolean;
  /** How it says what somebody does rather than says. */
  readonly deeds: DeedHabits;
  /** How the lines of a text say what form it has. */
  readonly forms: FormHabits;
  /** How a sentence mentions what nobody puts forward. */
  readonly withholding: WithholdingHabits;
  /** What a function word does, by its form in lower case. */
  readonly grammarOf: GrammarLookUp;
}
