import { cut } from '../cut.ts';
import { wordSet } from '../word-set.ts';

/** Words beside a person's name that tell nobody apart; who is named with one is a person. */
const titles = wordSet(
  'mr mrs ms miss dr sir dame lord lady president senator sen representative rep congressman congresswoman governor gov ' +
    'mayor minister chancellor judge justice professor prof general gen king queen prince princess deputy former secretary ' +
    'councillor cllr captain capt colonel col inspector superintendent bishop reverend rev mp mep',
);
const generations = wordSet('jr sr ii iii');

/** What a name is made of, in lower case and without accents. */
export interface NameParts {
  readonly words: readonly string[];
  readonly given: readonly string[];
  readonly last: string;
  readonly generation: string;
  /** Whether a title says that a person is meant. */
  readonly isTitled: boolean;
}

/** As much of a name as is looked at. */
const longest = 400;
const mostWords = 20;

/** The parts of a name; null where it has no letters. */
export function namePartsOf(name: string): NameParts | null {
  const plain = cut(name, longest)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o');
  const all = plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the')
    .slice(0, mostWords);
  const named = all.filter((word) => !titles.has(word));
  const own = named.filter((word) => !generations.has(word));
  const last = own.at(-1) ?? named.at(-1) ?? all.at(-1);
  if (last === undefined) return null;
  return {
    words: all,
    given: own.slice(0, -1),
    last,
    generation: named.find((word) => generations.has(word)) ?? '',
    isTitled: named.length < all.length,
  };
}

/** A word as it sounds, as far as names are spelt in several ways: double letters, "y" for "i", "ph", "kh", "ck". */
export function soundOf(word: string): string {
  const letters = [...word.replace(/ph/g, 'f').replace(/kh/g, 'h').replace(/ck/g, 'k').replace(/[jy]/g, 'i')];
  return letters.filter((letter, at) => letter !== letters[at - 1]).join('');
}
