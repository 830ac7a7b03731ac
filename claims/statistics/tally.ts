/** The groups of which each name, such as a speaker's, is an item of its own, and can be listed by its count. */
export const namedGroups = ['speaker', 'publisher', 'speaker-verdicts', 'publisher-verdicts'] as const;

/** The groups that counts are kept in. */
export const countGroups = ['all', 'time', 'day', 'queue', 'arrival', ...namedGroups] as const;
export type CountGroup = (typeof countGroups)[number];

/** So many more, or fewer, of one thing: `name` in an item of a group. */
export interface Tally {
  readonly group: CountGroup;
  readonly item: string;
  readonly name: string;
  readonly add: number;
}

/** The tallies of the same thing added up; those that come to nothing are left out. */
export function addUp(tallies: readonly Tally[]): readonly Tally[] {
  const byThing = Map.groupBy(tallies, ({ group, item, name }) => JSON.stringify([group, item, name]));
  return [...byThing.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const add = others.reduce((sum, tally) => sum + tally.add, first.add);
    return add === 0 ? [] : [{ ...first, add }];
  });
}
