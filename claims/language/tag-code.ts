import { type Tag, tags } from './tag.ts';

const codes: ReadonlyMap<Tag, number> = new Map(tags.map((tag, at) => [tag, at + 1]));

/** The number by which features know a tag; 0 stands for none. */
export function codeOf(tag: Tag | undefined): number {
  return tag === undefined ? 0 : (codes.get(tag) ?? 0);
}

/** Stands for the tag of what lies outside the sentence. */
export const outsideTag = 63;

/** Stands for a word outside the sentence. */
export const outsideWord = 1;
