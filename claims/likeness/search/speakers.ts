import { wordSet } from '../../word-set.ts';

/** Words beside a name that do not tell its bearer from others. */
const titles = wordSet(
  'mr mrs ms miss dr sir dame lord lady president senator sen representative rep congressman congresswoman governor gov ' +
    'mayor minister prime secretary chancellor judge justice professor prof general gen king queen prince princess the of',
);

interface Name {
  readonly given: readonly string[];
  readonly last: string;
  /** "jr" or "sr", where it is said. */
  readonly generation: string;
}

function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !titles.has(word));
}

function nameOf(text: string): Name | null {
  const words = wordsOf(text);
  const generation = words.find((word) => word === 'jr' || word === 'sr') ?? '';
  const own = words.filter((word) => word !== generation);
  const last = own.at(-1);
  return last === undefined ? null : { given: own.slice(0, -1), last, generation };
}

/** Whether given names can be one person's: one of them is the same, or an initial of the other. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) => b.some((other) => one.startsWith(other) || other.startsWith(one)));
}

/** Whether two names can be one bearer's: "Ruth Adeyemi", "R. Adeyemi" and "Mayor Adeyemi", but not "Ola Adeyemi". */
export function canBeOne(a: string, b: string): boolean {
  const [left, right] = [nameOf(a), nameOf(b)];
  if (left === null || right === null) return a.trim() === b.trim();
  return left.last === right.last && left.generation === right.generation && agree(left.given, right.given);
}

/** Whether a text names somebody by their last name. */
export function names(text: string, name: string): boolean {
  const last = nameOf(name)?.last;
  return last !== undefined && last.length > 2 && wordsOf(text).includes(last);
}
