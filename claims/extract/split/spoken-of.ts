import type { Document } from '../../language/document.ts';
import { mentionIndexAt } from '../../language/mention-of.ts';
import type { Reading } from './readings/reading.ts';

/** Whom a claim has spoken of so far: by name, and by pronouns that stand open. */
export class SpokenOf {
  readonly #document: Document;
  readonly #named = new Set<number>();
  readonly #open = new Set<string>();

  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * Whether the pronoun at a token stays as it is: the claim has named its person already ("Hal choked on his saliva"),
   * or left a pronoun of the same gender open before, beside which a name would mean somebody else.
   */
  keepsPronoun(token: number, reading: Reading): boolean {
    const gender = this.#genderOf(token);
    if (gender === null || reading.name === undefined) return false;
    return this.#named.has(reading.name) || this.#open.has(gender);
  }

  /** Notes the word that is written for the token, with its reading where it is read as other words. */
  add(token: number, reading: Reading | undefined): void {
    const name = reading?.name ?? this.#nameAt(token);
    const gender = this.#genderOf(token);
    if (name >= 0) this.#named.add(name);
    else if (reading === undefined && gender !== null && this.#named.size === 0) this.#open.add(gender);
  }

  #genderOf(token: number): string | null {
    const { tokens, language } = this.#document;
    return language.pronouns.thirdPerson.get(tokens[token]?.lower ?? '')?.gender ?? null;
  }

  #nameAt(token: number): number {
    const { start = 0 } = this.#document.tokens[token] ?? {};
    const mention = this.#document.mentions[mentionIndexAt(this.#document, start)];
    return mention !== undefined && mention.start <= start ? mention.name : -1;
  }
}
