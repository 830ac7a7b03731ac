import { byRule } from '../../../grounds.ts';
import { isSmall } from '../../../language/characters.ts';
import type { Document, Token } from '../../../language/document.ts';
import type { NameHabits } from '../../../language/language.ts';
import { paragraphRanges } from '../../../language/paragraphs.ts';
import type { Report } from '../report.ts';

/** A turn of a transcript: the name in capitals, its colon, and what is said up to the next turn. */
interface Turn {
  readonly first: number;
  readonly colon: number;
  readonly last: number;
}

/** A name has at most so many words: "SEN. JOHN McCAIN". */
const longestName = 4;

/** So many turns make a transcript; a single "NOTE:" is none. */
const fewestTurns = 3;

function inCapitals(token: Token | undefined, habits: NameHabits): boolean {
  const text = token?.text ?? '';
  return !isSmall(text.charCodeAt(text.length - 1)) && habits.inCapitals.test(text);
}

/** The colon of a paragraph that opens with a name in capitals, behind an opening mark or none; -1 where none does. */
function colonOf({ tokens, language }: Document, first: number, last: number): number {
  let at = first;
  while (at < last && at - first < longestName && inCapitals(tokens[at], language.names)) at += 1;
  return at > first && tokens[at]?.text === ':' ? at : -1;
}

/** The turns in order; one goes on over paragraphs without a name where another turn follows, up to a "(CROSSTALK)". */
function turnsOf(document: Document): readonly Turn[] {
  const { tokens } = document;
  const turns: Turn[] = [];
  let until = -1;
  let ended = false;
  for (const [first, last] of paragraphRanges(document)) {
    const start = tokens[first]?.tag === 'PUNCT' && tokens[first]?.text !== '(' ? first + 1 : first;
    const colon = colonOf(document, start, last);
    if (colon < 0) {
      ended ||= tokens[start]?.text === '(';
      if (!ended) until = last;
      continue;
    }
    const before = turns.at(-1);
    if (before !== undefined) turns[turns.length - 1] = { ...before, last: Math.max(before.last, until) };
    turns.push({ first: start, colon, last });
    until = -1;
    ended = false;
  }
  return turns;
}

/** "TAPPER: …" and "PENCE: …": who says what in an interview that is printed turn by turn. */
export function transcriptReports(document: Document): readonly Report[] {
  const turns = turnsOf(document);
  if (turns.length < fewestTurns) return [];
  return turns.flatMap(({ first, colon, last }) => {
    if (colon + 1 >= last) return [];
    return {
      cueToken: colon,
      cue: [{ first: colon, last: colon + 1 }],
      source: { first, last: colon },
      content: [{ first: colon + 1, last }],
      confidence: 0.9,
      grounds: byRule('turn'),
    };
  });
}
