/** A line of the text without the white space around it. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** How much of a text is looked at for what stands above or below an article. */
const edge = 2500;

function linesOf(text: string, from: number): readonly Line[] {
  return [...text.matchAll(/[^\n\r]+/g)].flatMap(({ 0: line, index }) => {
    const trimmed = line.trim();
    return trimmed === '' ? [] : [{ start: from + index + line.indexOf(trimmed), text: trimmed }];
  });
}

/** The first lines that are not empty, at most `count`. */
export function firstLines(text: string, count: number): readonly Line[] {
  return linesOf(text.slice(0, edge), 0).slice(0, count);
}

/** The last lines that are not empty, at most `count`. */
export function lastLines(text: string, count: number): readonly Line[] {
  const from = Math.max(0, text.length - edge);
  return linesOf(text.slice(from), from).slice(-count);
}
