import type { CueClass } from '../grounds.ts';

/** What a word can do as the cue of a report. */
export interface Cue {
  /** Of verbs that report. */
  readonly class?: CueClass | undefined;
  /** Its object is the person spoken to, before what is said: "told the council that". */
  readonly addresses?: true;
  /** Takes a clause without "that": "said the bill was lost", "is sure it will rain". */
  readonly takesClause?: true;
  /** A clause that is its object is no statement of the article, even where nobody's report was found. */
  readonly reports?: true;
  /** Frames a quotation and states nothing by itself: "Weil said:". */
  readonly frames?: true;
  /** What is said is not put forward as true: denied, doubted, wished or asked. */
  readonly denies?: true;
  /** Its passive says what the subject itself holds: "was convinced that". */
  readonly feltBySubject?: true;
  /** Its participle says what others call the noun before: "a woman known as". */
  readonly names?: true;
  /** Says how things look, not what anybody says, and is no cue: "seem". */
  readonly seems?: true;
  /** As a noun it stands for what somebody says, holds or wants: "the claim that". */
  readonly isNoun?: true;
}

/** A row of a language's table of cues. */
export interface CueRow extends Cue {
  /** The base form of a verb or noun; other words as they stand, in lower case. */
  readonly word: string;
  /** The word that must follow right after: "back" in "clapped back". */
  readonly particle?: string;
}

/** Looks words up in a table of cues: by base form, by the form written, and with the word that follows. */
export type CueLookUp = (lemma: string, lower: string, next: string) => Cue | null;

/** Makes the look-up of a table; a row with a particle counts before one without. */
export function cueLookUp(rows: readonly CueRow[]): CueLookUp {
  const plain = new Map<string, Cue>();
  const followed = new Map<string, Map<string, Cue>>();
  for (const { word, particle, ...cue } of rows) {
    if (particle === undefined) plain.set(word, cue);
    else followed.set(word, (followed.get(word) ?? new Map<string, Cue>()).set(particle, cue));
  }
  return (lemma, lower, next) => {
    const cue = followed.get(lemma)?.get(next) ?? plain.get(lemma);
    if (lemma === lower || cue?.takesClause) return cue ?? null;
    return plain.get(lower)?.takesClause ? { ...cue, takesClause: true } : (cue ?? null);
  };
}
