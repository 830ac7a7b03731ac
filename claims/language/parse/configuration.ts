import type { WordNumbers } from './word-numbers.ts';

/**
 * The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): the next word goes onto the stack; the
 * word on top of the stack becomes a child of the next word; it becomes a child of the word under it. The root stands
 * after the last word.
 */
export const shift = 0;
export const left = 1;
export const right = 2;
export const moves = [shift, left, right] as const;
export type Move = (typeof moves)[number];

/** Tokens of the longest sentence that is parsed: what has no end is a list or a hoax. */
export const longestParsed = 1000;

/** So many children on one side are counted. */
const mostCounted = 4;

/** How the parser learns of labels: which ones are prepositions, subordinators and joining words. */
export type CaseLike = readonly boolean[];

const numbers = (): Int32Array => new Int32Array(longestParsed + 2);

/** How far a sentence is parsed: stack, words to come, and what is known of each word's children. Made once, used again. */
export class Configuration {
  sentence: WordNumbers;
  readonly stack = numbers();
  size = 0;
  /** The next word to come. */
  next = 0;
  readonly heads = numbers();
  readonly labels = numbers();
  /** Outermost child on each side, and the one within; -1 for none. */
  readonly leftChild = numbers();
  readonly secondLeftChild = numbers();
  readonly rightChild = numbers();
  readonly secondRightChild = numbers();
  readonly leftCount = numbers();
  readonly rightCount = numbers();
  /** Labels of the children on each side, as bits. */
  readonly leftLabels = numbers();
  readonly rightLabels = numbers();
  /** The word of a left child that is a preposition, subordinator or joining word. */
  readonly caseWord = numbers();
  readonly #caseLike: CaseLike;

  constructor(caseLike: CaseLike, sentence: WordNumbers) {
    this.#caseLike = caseLike;
    this.sentence = sentence;
  }

  /** Begins a sentence. */
  start(sentence: WordNumbers): void {
    const end = sentence.length + 1;
    this.sentence = sentence;
    this.size = 0;
    this.next = 0;
    for (const none of [this.heads, this.leftChild, this.secondLeftChild, this.rightChild, this.secondRightChild])
      none.fill(-1, 0, end);
    for (const zero of [this.labels, this.leftCount, this.rightCount, this.leftLabels, this.rightLabels, this.caseWord])
      zero.fill(0, 0, end);
  }

  /** The word so many under the top of the stack; -1 for none. */
  stacked(under: number): number {
    return under < this.size ? (this.stack[this.size - 1 - under] ?? -1) : -1;
  }

  get isDone(): boolean {
    return this.next === this.sentence.length && this.size === 0;
  }

  /** Whether the move can be made: the root gets one child, the last. */
  can(move: Move): boolean {
    const waiting = this.next < this.sentence.length;
    if (move === shift) return waiting;
    return move === left ? this.size >= 1 && (waiting || this.size === 1) : this.size >= 2;
  }

  /** The move that is left where only one can be made: nothing is on the stack, or no word is to come; null for a choice. */
  get onlyMove(): Move | null {
    if (this.size === 0) return shift;
    if (this.next < this.sentence.length) return null;
    return this.size === 1 ? left : right;
  }

  /** The head that a move other than shift gives to the word on top of the stack. */
  headBy(move: Move): number {
    return move === left ? this.next : this.stacked(1);
  }

  /** Puts the next word onto the stack. */
  shift(): void {
    this.stack[this.size] = this.next;
    this.size++;
    this.next++;
  }

  /** Makes the word on top of the stack a child by the move `left` or `right`. */
  attach(move: Move, label: number): void {
    const child = this.stacked(0);
    const head = this.headBy(move);
    this.size--;
    this.heads[child] = head;
    this.labels[child] = label;
    if (move === left) this.#addLeft(head, child, label);
    else this.#addRight(head, child, label);
  }

  #addLeft(head: number, child: number, label: number): void {
    this.secondLeftChild[head] = this.leftChild[head] ?? -1;
    this.leftChild[head] = child;
    this.leftCount[head] = Math.min(mostCounted, (this.leftCount[head] ?? 0) + 1);
    this.leftLabels[head] = (this.leftLabels[head] ?? 0) | bitOf(label);
    if (this.#caseLike[label] === true) this.caseWord[head] = this.sentence.word[child] ?? 0;
  }

  #addRight(head: number, child: number, label: number): void {
    this.secondRightChild[head] = this.rightChild[head] ?? -1;
    this.rightChild[head] = child;
    this.rightCount[head] = Math.min(mostCounted, (this.rightCount[head] ?? 0) + 1);
    this.rightLabels[head] = (this.rightLabels[head] ?? 0) | bitOf(label);
  }
}

/** A label in a set of them: rare ones share a bit. */
function bitOf(label: number): number {
  return 1 << (label % 31);
}
