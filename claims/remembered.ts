/**
 * What `make` makes of a text, kept for those that were asked of most recently, `most` characters of them together: for
 * what depends on the text alone, and is asked of the same texts over and over. What is kept is shared: nobody changes it.
 */
export function remembered<T>(make: (text: string) => T, most: number): (text: string) => T {
  const kept = new Map<string, { readonly value: T }>();
  let characters = 0;

  function forget(text: string): void {
    if (kept.delete(text)) characters -= text.length;
  }

  return (text) => {
    const known = kept.get(text) ?? { value: make(text) };
    forget(text);
    kept.set(text, known);
    characters += text.length;
    for (const oldest of kept.keys()) {
      if (characters <= most) break;
      forget(oldest);
    }
    return known.value;
  };
}
