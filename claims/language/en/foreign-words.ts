import { wordSet } from '../../word-set.ts';

/** Function words of languages that are quoted amid English, none of them English. */
const foreign = wordSet(
  `der das und ist nicht wir ich sie ein eine auf mit für von dem den zu le la les des une est dans pas que qui nous vous
  el los las por para una está con del il che di della sono non per ng mga sa ang ako hindi nga het een van niet wij
  não uma os é où ça je tu wird werden haben hat ont avec sur au aux du y`,
);
const english = wordSet(
  `the of and to that is was for it with as on be by this not are but from or have they which you were he she his her we
  our will has had their`,
);

/** The least number of foreign words, and for each English one so many more, that make a stretch another language's. */
const fewest = 2;

/** Whether the words of a stretch, in lower case, are another language's than English. */
export function isForeign(words: readonly string[]): boolean {
  const others = words.filter((word) => foreign.has(word)).length;
  if (others < fewest) return false;
  const own = words.filter((word) => english.has(word)).length;
  return others > 2 * own && others * 5 >= words.length;
}
