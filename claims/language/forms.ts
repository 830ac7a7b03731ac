/** How the lines of a text say what form it has: a transcript, a live page, a fact-check. Patterns see one line, or its head. */
export interface FormHabits {
  /** Labels of a question and of its answer, the colon left out. */
  readonly question: RegExp;
  readonly answer: RegExp;
  /** Labels that name nobody: "Note", "Update". */
  readonly namesNobody: RegExp;
  /** Labels and headings of a claim that a text checks, and of what it finds. */
  readonly checkedClaim: RegExp;
  readonly finding: RegExp;
  /** What opens a line and is no part of its sentence: the time of a post, the place and day of a dispatch. */
  readonly stamp: RegExp;
  readonly datelines: readonly RegExp[];
  /** A line or sentence that says no more than who wrote the text, and whose a photograph is. */
  readonly byline: RegExp;
  readonly credit: RegExp;
  /** A line that leads elsewhere, "Related article:", and a sentence that asks its reader to write or call. */
  readonly linkLine: RegExp;
  readonly appeal: RegExp;
  /** What a correction says was wrong: who said it, verbs of it in their base form, and words that date it. */
  readonly withdrawing: WithdrawingHabits;
  /** Before whom evidence is given, by base form, and what they do: "the court heard that …". */
  readonly hearing: { readonly bodies: ReadonlySet<string>; readonly verb: string };
  /** What is passed on and makes a claim, by base form, and words that say that it is: "a viral image", "posts on Facebook". */
  readonly passedOn: { readonly things: ReadonlySet<string>; readonly spread: ReadonlySet<string> };
  /** Whether words are another language's. */
  readonly isForeign: (words: readonly string[]) => boolean;
}

/** How a correction names what it withdraws. */
export interface WithdrawingHabits {
  /** "An earlier version", in lower case. */
  readonly version: RegExp;
  readonly verbs: ReadonlySet<string>;
  /** "originally" before the verb, and who may have said it then: "it", "this article". */
  readonly formerly: ReadonlySet<string>;
  readonly article: ReadonlySet<string>;
}
