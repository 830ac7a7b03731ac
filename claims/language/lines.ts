import type { Document } from './document.ts';
import type { TokenBounds } from './paragraphs.ts';

/** Token ranges of the lines of a text, in order: where a line ends within a sentence, the next one begins there too. */
export function lineRanges({ text, tokens }: Document): readonly TokenBounds[] {
  const lines: [number, number][] = [];
  tokens.forEach(({ start }, at) => {
    const open = lines.at(-1);
    const broken = at === 0 || text.slice(tokens[at - 1]?.end ?? 0, start).includes('\n');
    if (open === undefined || broken) lines.push([at, at + 1]);
    else open[1] = at + 1;
  });
  return lines;
}
