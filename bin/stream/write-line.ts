import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes one value as a line of JSON, and waits where the reader is slower than we are. */
export async function writeLine(output: Writable, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
}
