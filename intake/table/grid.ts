/** So many rows are held against each other, and so many columns make a table. */
const mostRows = 12;
const fewestRows = 3;
const fewestColumns = 3;

/** A longer cell is a text. */
const longestCell = 40;

/** Whether a text is a table of figures: every row has as many short cells, and most of those below the first are numbers. */
export function isGrid(start: string): boolean {
  const whole = start.slice(0, start.lastIndexOf('\n') + 1) || start;
  const lines = whole.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines.slice(0, mostRows);
  if (rows.length < fewestRows) return false;
  return [',', ';', '\t', '|'].some((separator) => {
    const cells = rows.map((row) => row.split(separator).map((cell) => cell.replaceAll('"', '').trim()));
    const columns = cells[0]?.length ?? 0;
    if (columns < fewestColumns || cells.some((row) => row.length !== columns)) return false;
    const all = cells.slice(1).flat();
    if (all.some((cell) => cell.length > longestCell)) return false;
    return all.filter((cell) => /^[-+]?[\d.,]+\s?%?$|^\d{4}-\d{2}-\d{2}/.test(cell)).length >= all.length / 2;
  });
}
