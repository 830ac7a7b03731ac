/** The rule between a table's header and its rows, without blanks: ":--|:--:|--". */
const rule = /^\|?:?-{2,}:?(?:\|:?-{2,}:?)+\|?$/;
const longestRule = 400;

/** Markdown in which a table's rule has as many columns as the header above it: with another number it would be no table. */
export function withWholeRules(markdown: string): string {
  if (!markdown.includes('--|') && !markdown.includes('-:|') && !markdown.includes('- |')) return markdown;
  const lines = markdown.split('\n');
  return lines
    .map((line, at) => {
      if (line.length > longestRule || !rule.test(line.replaceAll(/\s/g, ''))) return line;
      const header = columnsOf(lines[at - 1] ?? '');
      return header < 2 || header === columnsOf(line) ? line : `|${'---|'.repeat(header)}`;
    })
    .join('\n');
}

/** How many cells a line has between its bars. */
function columnsOf(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
