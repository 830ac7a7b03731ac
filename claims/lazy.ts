/**
 * What `make` makes, made when it is first asked for. For patterns with properties of Unicode, which the engine reads
 * for a tenth of a millisecond each: most texts meet few of them.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What `make` makes of a key, made when it is first asked for, as long as the key lives. */
export function lazyFor<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
