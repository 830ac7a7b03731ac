import { longestWord, stemOf } from '../stem.ts';
import { readWords } from '../wording/read-words.ts';
import { isCapital, isWordToken, type Token } from '../wording/token.ts';
import { isYear } from '../wording/year.ts';
import { stopWords } from './stop-words.ts';

/** What a text is found by. */
export interface Terms {
  /** Stems of its words and its figures, in order. */
  readonly all: readonly string[];
  /** Stems of the words with a capital, the first word apart. */
  readonly names: readonly string[];
}

const joined = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d)/gu;
const tags = /[#@][\p{L}\p{N}_]+/gu;

/** A text without addresses, and with the words of its tags apart: "#BorderWall". */
function searchable(text: string): string {
  return text
    .replace(addresses, ' ')
    .replace(tags, (tag) => ` ${tag.slice(1).replaceAll('_', ' ').replace(joined, ' ')} `);
}

const addresses = /https?:\S+|pic\.twitter\S*|\b\w+\.(?:com|ly|co|org|gov|net)\/\S+/g;

/** As many figures of a number as two texts that round must share. */
const figures = { '%': 2, other: 3 } as const;

function amountTerm({ amount, raw }: Token): string {
  const { value = '', unit = '' } = amount ?? {};
  if (amount !== undefined && isYear({ form: raw, raw, glued: false, hyphened: false, amount })) return `#${value}`;
  const rounded = Number(Number(value).toPrecision(unit === '%' ? figures['%'] : figures.other));
  return `#${rounded}${unit === '%' ? '%' : ''}`;
}

/** How often a stem is met; 0 of one that nobody knows. */
export type Counts = (stem: string) => number;

const shortestPart = 3;
const leastKnown = 5;

/** The two known words that an unknown one is made of: "birthcertificate". */
function parts(word: string, counts: Counts): readonly string[] {
  if (word.length < 8 || word.length > longestWord || counts(stemOf(word)) > 0) return [word];
  let best: readonly string[] = [word];
  let most = leastKnown - 1;
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const pair = [word.slice(0, at), word.slice(at)];
    const least = Math.min(...pair.map((part) => counts(stemOf(part))));
    if (least > most) [best, most] = [pair, least];
  }
  return best;
}

/** The terms of a text; words that are unknown to `counts` and made of known ones are taken apart. */
export function termsOf(text: string, counts: Counts): Terms {
  const all: string[] = [];
  const names: string[] = [];
  readWords(searchable(text)).forEach((token, at) => {
    if (token.amount !== undefined) all.push(amountTerm(token));
    else if (/^\d/.test(token.form)) all.push(token.form);
    else if (isWordToken(token) && token.form.length > 1) {
      const found = parts(token.form, counts).filter((word) => !stopWords.has(word));
      all.push(...found.map(stemOf));
      if (at > 0 && isCapital(token)) names.push(...found.map(stemOf));
    }
  });
  return { all, names };
}
