import type { Tag } from './tag.ts';

/** A word or mark before it is tagged; `lower` in lower case, `quotation` -1 outside of any. */
export interface WrittenWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly quotation: number;
}

/** A word as a rule sees it that only reads: as `Token` in `document.ts`. */
export interface TaggedWord extends WrittenWord {
  readonly tag: Tag;
}
