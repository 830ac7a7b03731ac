import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type * as z from 'zod';

/** The rows of a JSON Lines file, plain or with `.gz` after the name, each parsed by `row`; null where no such file is. */
export function readJsonLines<T>(path: string, row: z.ZodType<T>): T[] | null {
  const found = [path, `${path}.gz`].find((candidate) => existsSync(candidate));
  if (found === undefined) return null;
  const bytes = readFileSync(found);
  const text = (found.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => row.parse(JSON.parse(line)));
}
