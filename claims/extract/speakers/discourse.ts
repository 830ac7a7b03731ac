import type { Document, DraftSpeaker } from '../../language/document.ts';
import type { Range } from '../../language/noun-phrase.ts';
import type { Genders } from './referents.ts';

/** A name's index and the sentence where it last spoke. */
export interface Spoke {
  readonly name: number;
  readonly sentence: number;
}

/** What is known of who spoke, while going through the attributions in order. */
export interface Discourse {
  readonly genders: Genders;
  person: Spoke | null;
  body: Spoke | null;
  /** What speakers that are no names were called last, by the noun at their head. */
  readonly called: Map<string, { readonly name: string; readonly sentence: number }>;
  /** Who spoke last, where that was somebody without a name: "a source close to the inquiry". */
  unnamed: { readonly speaker: DraftSpeaker; readonly sentence: number } | null;
  /** Who made the document that was mentioned last: "said in a statement". */
  issuer: { readonly noun: string; readonly speaker: DraftSpeaker; readonly sentence: number } | null;
}

/** One speaker mention and where it stands. */
export interface Place {
  readonly document: Document;
  readonly discourse: Discourse;
  readonly range: Range;
  readonly head: number;
  readonly sentence: number;
}
