import type { Page } from 'playwright-core';

/** Seconds that the keystroke-level model gives a practised typist (Card, Moran & Newell 1980). */
const stroke = 0.2;
const decision = 1.35;
/** Seconds to take in one line of a list one walks down; skimming goes at some 500 words a minute. */
const glance = 0.3;

/** A person at the keyboard, whose strokes and time are counted as they work. */
export interface Hands {
  /** Presses a key, or several together, each of which is a stroke. */
  press(keys: string): Promise<void>;
  /** Types words, which count as words and not as strokes of the page's. */
  type(words: string): Promise<void>;
  /** Looks at one line. */
  look(): void;
  /** Makes up their mind. */
  decide(): void;
  readonly strokes: () => number;
  /** Seconds of simulated use. */
  readonly seconds: () => number;
}

/** Hands on the keyboard of a page. */
export function handsOn({ keyboard }: Page): Hands {
  let strokes = 0;
  let typed = 0;
  let seconds = 0;
  return {
    async press(keys) {
      strokes += keys.split('+').length;
      await keyboard.press(keys);
    },
    async type(words) {
      typed += words.length;
      await keyboard.type(words);
    },
    look: () => {
      seconds += glance;
    },
    decide: () => {
      seconds += decision;
    },
    strokes: () => strokes,
    seconds: () => seconds + stroke * (strokes + typed),
  };
}
