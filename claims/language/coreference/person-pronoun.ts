/** Third-person pronouns of persons, and whose they are. */
const pronouns: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** The gender of "he", "him", "she" and the like; undefined for all other words. */
export function genderOfPronoun(lower: string): 'male' | 'female' | undefined {
  return pronouns.get(lower);
}
