/**
 * What `make` makes, made when it is first asked for. For patterns with properties of Unicode, which the engine reads
 * for a tenth of a millisecond each: most texts meet few of them.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
