/** A line that names a release: "1.0.1 / 2025-11-18", "Version 2.4.0, June 30, 2025", "[v0.3.0] - unreleased". */
const versionLine =
  /^(?:#{1,6} )?(?:[\p{L}-]{2,30} )?\[?v?\.?\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,20}\]?(?:[\s/(–—:,-]{1,4}(?:\p{L}{3,12}\.? )?[\d./ ,-]{0,20}(?:\p{L}{3,12})?[\d., /-]{0,12}\)?)?$/u;

/** Whether a line is the heading of a release. */
export function isVersionLine(line: string): boolean {
  return line.length <= 80 && versionLine.test(line);
}

/** Who made a change, and when, as GNU's change logs head each: "2026-03-03  Ann Olsen  <ann@example.org>". */
const changeLine = /^\d{4}-\d{2}-\d{2}\s{1,4}[^<>]{2,60}<[^<>\s]{3,60}>$/;

/** So many releases or changes make a list of them. */
const fewestEntries = 3;

/** Whether a document's first line heads its newest release or change, as others have theirs: it names no document. */
export function headsNewest(first: string, lines: readonly string[]): boolean {
  const isLike = [isVersionLine, (line: string) => line.length <= 140 && changeLine.test(line)].find((is) => is(first));
  return isLike !== undefined && lines.filter((line) => isLike(line.trim())).length >= fewestEntries;
}
