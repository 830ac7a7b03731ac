import { cut } from '../cut.ts';

/** What somebody looks for: words in any order, phrases as they stand, and beginnings of words. */
export interface Query {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly beginnings: readonly string[];
}

/** As much of a query as is read. */
const most = { words: 12, phrases: 3, beginnings: 3 } as const;
const longest = 400;
/** Shorter beginnings stand for too many words. */
const shortestBeginning = 3;

const phrase = /["“”„«»]([^"“”„«»]{1,400})["“”„«»]/gu;
const beginning = /(?<![\p{L}\p{N}])(\p{L}{1,40})\*/gu;

/** Words and figures, as a search sees them: `8%`, `640,000`, `Osei-Hart`. */
export const searchWords = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*%?/gu;

/** Reads a query: `harbour dues`, `"harbour dues"`, `harb*`. */
export function readQuery(text: string): Query {
  const phrases: string[] = [];
  const beginnings: string[] = [];
  const unquoted = cut(text, longest).replace(phrase, (_, words: string) => {
    phrases.push(words.trim());
    return ' ';
  });
  const rest = unquoted.replace(beginning, (_, start: string) => {
    if (start.length >= shortestBeginning) beginnings.push(start.toLowerCase());
    return ' ';
  });
  const words = rest.match(searchWords) ?? [];
  return {
    words: [...new Set(words)].slice(0, most.words),
    phrases: phrases.filter((one) => one !== '').slice(0, most.phrases),
    beginnings: [...new Set(beginnings)].slice(0, most.beginnings),
  };
}
