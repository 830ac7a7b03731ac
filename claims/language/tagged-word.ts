import { isVerb, type Tag } from './tag.ts';
import type { Word } from './tagger.ts';

/** A word with its tag. */
export interface TaggedWord extends Word {
  readonly tag: Tag;
}

/** Whether a word of this tag is a verb or goes with one. */
export function isVerbal(tag: Tag): boolean {
  return tag === 'AUX' || isVerb(tag);
}
