import type { Mentioned } from './mentioned.ts';

/** "Not, as police said, drunk", "contrary to what police said": said, and said here not to be so. */
export function contrasted({ habits, before }: Mentioned): boolean {
  const [opening, link, further] = before;
  const sets = before.slice(1, 3).some(({ lower }) => habits.against.has(lower));
  if (habits.whatSaid.has(opening?.lower ?? '')) return sets;
  return habits.asSaid.has(opening?.lower ?? '') && link?.text === ',' && habits.not.has(further?.lower ?? '');
}
