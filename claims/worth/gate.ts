import type { Word } from './words.ts';

/** Words of which one must stand in a statement for a pattern to fit, divided by spaces; "#" is any figure. */
export type Needs = string;

/** The figures that `#` means: every key that numbers have. */
const figures = ['#', '#year', '#.#', '#,#', '$#'];

/**
 * Tells which of at most 31 patterns can fit a statement at all, by its words: looking words up costs far less than
 * trying each pattern at each letter.
 */
export class Gate {
  readonly #opens = new Map<string, number>();
  /** Patterns that need no word. */
  #always = 0;

  constructor(needs: readonly (Needs | undefined)[]) {
    needs.forEach((words, index) => {
      if (words === undefined) this.#always |= 1 << index;
      for (const word of words?.split(' ').flatMap((need) => (need === '#' ? figures : [need])) ?? [])
        this.#opens.set(word, (this.#opens.get(word) ?? 0) | (1 << index));
    });
  }

  /** One bit for each pattern that can fit, by its index. */
  open(words: readonly Word[]): number {
    let open = this.#always;
    for (const { key } of words) {
      open |= this.#opens.get(key) ?? 0;
      const apostrophe = key.indexOf("'");
      if (apostrophe > 0)
        open |= (this.#opens.get(key.slice(0, apostrophe)) ?? 0) | (this.#opens.get(key.slice(apostrophe)) ?? 0);
    }
    return open;
  }
}
