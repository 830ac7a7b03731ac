import { costOf, leastCost } from '../claims/extract/growth.ts';
import type { Pattern } from './patterns.ts';

/** What hostile texts are made of: runs of one thing, and of two in turn. */
const units = [
  ...['a', 'A', ' ', '\t', '\n', '1', '.', ',', '-', "'", '(', '<', '!', '@', ':', '|', '[', '“', 'é', '/', '_'],
  ...['a ', 'A ', 'Aa ', 'a, ', '1,', '1 ', 'a.', 'A.', 'a-', "'A", 'AB ', '\n---\t', '\nA', 'a\n', ': a', 'by A'],
  ...['<!-- -->', '<!--', '<a ', '<?xml ', 'www.', 'http://a', '@a', 'at ', 'last ', 'photo: ', '1:11 ', 'Jan 1'],
  ...[
    'class="',
    '<meta ',
    '<html ',
    '<html lang',
    '<v ',
    'charset=',
    'charset ',
    '\\"',
    '[^',
    '\u0001',
    ' |',
    '(',
    '\r',
  ],
  ...['said ', 'chief ', 'share ', 'more ', 'image ', 'also ', 'read more ', 'email ', 'PM ', '1 min read', '--'],
] as const;

/** Heads that let a pattern begin, and tails that make it fail. */
const heads = ['', 'by A', '---\n', '"'];
const tails = ['', '\u0000', '\n!'];

/** Hostile texts of `length` units. */
function* hostileTexts(length: number): Generator<string> {
  for (const unit of units) {
    const middle = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    for (const head of heads) for (const tail of tails) yield `${head}${middle}${tail}`;
  }
}

/** Texts as long as the longest that is read, and a third of them. */
const longest = 200_000;
const third = longest / 3;

function matching({ source, flags }: Pattern, textOf: (length: number) => string): (length: number) => void {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
  return (length) => void pattern.test(textOf(length));
}

export interface Cost {
  readonly text: string;
  readonly milliseconds: number;
}

/** The hostile text of at most `most` units that a pattern takes longest over. */
export function worstWithin(pattern: Pattern, most: number): Cost {
  let worst: Cost = { text: '', milliseconds: 0 };
  for (const text of hostileTexts(most)) {
    const run = matching(pattern, () => text);
    const milliseconds = costOf(run, most) < worst.milliseconds ? 0 : leastCost(run, most);
    if (milliseconds > worst.milliseconds) worst = { text: text.slice(0, 40), milliseconds };
  }
  return worst;
}

/** The hostile shapes over which a pattern's time grows faster than their length, with the exponent. */
export function fasterThanLength(pattern: Pattern, exponent: number): readonly string[] {
  const found: string[] = [];
  for (const unit of units) {
    for (const head of heads) {
      for (const tail of tails) {
        const run = matching(pattern, (length) => `${head}${unit.repeat(Math.ceil(length / unit.length))}${tail}`);
        if (costOf(run, longest) < 60) continue;
        const power = Math.log(leastCost(run, longest) / leastCost(run, third)) / Math.log(3);
        if (power >= exponent) found.push(`${JSON.stringify(head + unit)}… ${power.toFixed(2)}`);
      }
    }
  }
  return found;
}
