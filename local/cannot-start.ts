/** Why the stack cannot start, in one line that says what to do; anything else thrown is a bug. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
