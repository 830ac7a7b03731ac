/** Throws what went wrong unless the condition holds. */
export function held(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}
