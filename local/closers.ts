/** Things to close again, newest first, whatever each of them does. */
export class Closers {
  readonly #closers: (() => unknown)[] = [];

  /** Takes note of how to close `thing`, and gives it back. */
  add<T>(thing: T, close: (thing: T) => unknown): T {
    this.#closers.push(() => close(thing));
    return thing;
  }

  /** Closes everything once. */
  async close(onTrouble: (error: unknown) => void): Promise<void> {
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      try {
        await close();
      } catch (error) {
        onTrouble(error);
      }
    }
  }
}
