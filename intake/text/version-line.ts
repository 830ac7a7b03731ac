/** A line that names a release: "1.0.1 / 2025-11-18", "Version 2.4.0, June 30, 2025", "[v0.3.0] - unreleased". */
const versionLine =
  /^(?:#{1,6} )?(?:[\p{L}-]{2,30} )?\[?v?\.?\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,20}\]?(?:[\s/(–—:,-]{1,4}(?:\p{L}{3,12}\.? )?[\d./ ,-]{0,20}(?:\p{L}{3,12})?[\d., /-]{0,12}\)?)?$/u;

/** Whether a line is the heading of a release. */
export function isVersionLine(line: string): boolean {
  return line.length <= 80 && versionLine.test(line);
}

/** So many releases make a list of them. */
const fewestReleases = 3;

/** Whether a document's first line is the heading of its newest release, as others have theirs: it names no document. */
export function namesRelease(first: string, lines: readonly string[]): boolean {
  if (!isVersionLine(first)) return false;
  return lines.filter((line) => isVersionLine(line.trim())).length >= fewestReleases;
}
