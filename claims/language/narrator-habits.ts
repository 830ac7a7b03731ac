/** What says of an interview that it is one, and on which side of it whoever answers is named. */
export interface InterviewSign {
  readonly sign: RegExp;
  readonly side: 'before' | 'after';
}

/** How a text says whose "I" it is outside quotation marks. Patterns that are searched through a text have the flag g. */
export interface NarratorHabits {
  /** Words of whoever narrates; of these the one that is a Roman number as well, as it is written. */
  readonly own: ReadonlySet<string>;
  readonly numeral: string;
  /** What a byline may open with; a line that names the author, the names as its first group. */
  readonly opensByline: RegExp;
  readonly byline: RegExp;
  /** "“No,” I said". */
  readonly quotesSelf: RegExp;
  /** The line that opens a letter. */
  readonly salutation: RegExp;
  /** What closes a letter, and what does so only where a salutation opened it. */
  readonly closing: RegExp;
  readonly warmClosing: RegExp;
  readonly interviews: readonly InterviewSign[];
  /** Whoever narrates, as what the sign is said of. */
  readonly interviewer: RegExp;
  /** What opens questions and answers, before a colon. */
  readonly questionLabel: string;
  readonly answerLabel: string;
  /** All that stands between two people who are named together; what opens such a joint. */
  readonly joinsPeople: RegExp;
  readonly opensJoint: RegExp;
  /** "The Post interviewed her": whoever was named last. */
  readonly interviewsPronoun: RegExp;
  /** What stands before the name of who introduces themself: surely, maybe ("I am"), with a comma ("I,"). */
  readonly introduces: RegExp;
  readonly mayIntroduce: RegExp;
  readonly opensApposition: RegExp;
  /** "This is", before a name and `here`. */
  readonly shows: RegExp;
  readonly here: string;
  /** "Remarks by" before a name, "delivered a speech" after one where the words themselves are announced. */
  readonly speechBy: RegExp;
  readonly speechGiven: RegExp;
  readonly speechAnnounced: RegExp;
  /** What is counted by Roman numbers: "World War I". */
  readonly numbered: RegExp;
  /** Words of a question that is put to somebody. */
  readonly addresses: RegExp;
}
