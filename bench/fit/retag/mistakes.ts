import { type Tag, tags } from '../../../claims/language/tag.ts';

/** For each tag of the first pass, by index: the tags, as indices, that a word with it may have after all. */
export type Mistakes = readonly Uint8Array[];

/** Reads lines "TAG TAG …": what a word with the first tag may have after all, itself included. */
export function parseMistakes(text: string): Mistakes {
  const indexOf = (name: string): number => tags.findIndex((candidate) => candidate === name);
  const lines = new Map(
    text.split('\n').map((line) => {
      const [first = '', ...others] = line.split(' ');
      return [first, Uint8Array.from([first, ...others], indexOf)];
    }),
  );
  return tags.map((tag, at) => lines.get(tag) ?? Uint8Array.of(at));
}

/** The tags, as indices, to choose from for a word that can have `possible` and had `first`. */
export function choices(mistakes: Mistakes, first: Tag, possible: Uint8Array): Uint8Array {
  return (mistakes[tags.indexOf(first)] ?? possible).filter((tag) => possible.includes(tag));
}
