/** A text that is put together piece by piece: each is looked at and copied once, however many follow. */
export class GrowingText {
  readonly #pieces: string[];
  #length: number;

  constructor(first: string) {
    this.#pieces = [first];
    this.#length = first.length;
  }

  get length(): number {
    return this.#length;
  }

  /** The piece that was added last. */
  get last(): string {
    return this.#pieces.at(-1) ?? '';
  }

  add(piece: string, between: string): void {
    if (between !== '') this.#pieces.push(between);
    this.#pieces.push(piece);
    this.#length += between.length + piece.length;
  }

  /** Takes the last character away. */
  shorten(): void {
    this.#pieces.push((this.#pieces.pop() ?? '').slice(0, -1));
    this.#length--;
  }

  toString(): string {
    return this.#pieces.join('');
  }
}
