import type { Parsed } from '../parse/parsed.ts';
import type { Seam } from '../seams/seam.ts';
import type { TaggedWord } from '../tagged-word.ts';

/** What is known of one sentence's structure, each part found when it is first asked for; positions count from its first token. */
export interface SentenceSyntax {
  /** The sentence's words, marks included. */
  readonly words: readonly TaggedWord[];
  /** The seam that the word at `at` may make; null where it can make none. */
  readonly seamAt: (at: number) => Seam | null;
  /** Its tree; null where it is too long for one or the model has no weights for it. */
  readonly tree: Parsed | null;
}

/** The structure of the sentence with this index. */
export type Syntax = (sentence: number) => SentenceSyntax;

/** Of a document whose words have no tags yet nothing is known. */
export const noSyntax: Syntax = () => ({ words: [], seamAt: () => null, tree: null });
