/**
 * Adds what a list holds to the end of another, one by one: as arguments of one call (`push(...more)`) so many entries
 * as a hostile file can have exceed the stack.
 */
export function append<Entry>(list: Entry[], more: Iterable<Entry>): void {
  for (const entry of more) list.push(entry);
}
