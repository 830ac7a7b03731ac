/** Where a cell begins, set off by blanks and no sentence's end. */
const cellStart = /(?<=[^\s.!?]) {2,}(?=\S)/g;

/** Two words that blanks set apart, as cells of a row are. */
export const cellGap = /[^\s.!?] {2,}\S/;

/** So many lines in a row whose cells begin at one place are a table; justified prose has gaps at chance places. */
const fewestRows = 4;

/** Whether tabs part the cells of a line. */
function isTabbed(line: string | undefined): boolean {
  return line?.trim().includes('\t') === true;
}

/** The places of the lines that are rows of a table, their cells set under each other. */
export function rowsAmong(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  const fewest = Math.min(fewestRows, Math.max(2, lines.length));
  let runs = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const next = new Map<number, number>();
    for (const gap of line.matchAll(cellStart)) {
      const place = gap.index + gap[0].length;
      next.set(place, (runs.get(place) ?? 0) + 1);
    }
    const longest = Math.max(0, ...next.values());
    const added = longest < fewest ? 0 : longest === fewest ? fewest : 1;
    for (let back = 0; back < added; back++) rows.add(index - back);
    if (isTabbed(line) && isTabbed(lines[index - 1])) rows.add(index - 1).add(index);
    runs = next;
  }
  return rows;
}
