/** Neighbours that stay together when items are dealt into parts: so many stand in the same text. */
const together = 50;

/** The part of `parts` into which the item at `index` falls. */
export function partOf(index: number, parts: number): number {
  return Math.floor(index / together) % parts;
}

/** What is found for each item by what was fitted on the other parts, so that nothing has seen its own answer. */
export function jackknife<Item, Found>(
  items: readonly Item[],
  parts: number,
  fitOn: (others: readonly number[]) => (index: number) => Found,
): readonly Found[] {
  const found = new Map<number, Found>();
  for (let part = 0; part < parts; part++) {
    const others = [...items.keys()].filter((index) => partOf(index, parts) !== part);
    const find = fitOn(others);
    for (const index of items.keys()) if (partOf(index, parts) === part) found.set(index, find(index));
  }
  return items.map((_, index) => {
    const own = found.get(index);
    if (own === undefined) throw new Error(`jackknife: nothing found for item ${index}`);
    return own;
  });
}
