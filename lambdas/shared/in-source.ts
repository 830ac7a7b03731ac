import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const maps = new Map<string, SourceMap | null>();

/** The map that the build laid beside a file; null where there is none. */
function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const path = fileURLToPath(`${file}.map`);
  const map = existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : null;
  maps.set(file, map);
  return map;
}

/**
 * A line of a stack with its place in the source instead of the bundle. Maps are read here, when an error is logged:
 * `--enable-source-maps` would read them all at each start, which takes a tenth of it.
 */
export function inSource(frame: string): string {
  return frame.replace(/(file:\/\/[^\s:]+\.mjs):(\d+):(\d+)/, (place, file: string, line: string, column: string) => {
    const found = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (found === undefined || !('originalSource' in found)) return place;
    const source = found.originalSource.replace(/^(?:\.\.\/)+/, '');
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}
