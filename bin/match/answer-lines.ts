import type { Writable } from 'node:stream';
import { linesOf } from '../stream/lines.ts';
import { writeLine } from '../stream/write-line.ts';
import { fault, type LineReading } from './lines.ts';

/** Lines of statements are short; a longer one is a mistake. */
const longestLine = 1024 * 1024;

/** How to answer lines: how one is read, and what is said to it. */
export interface Answering<T> {
  readonly read: (line: string) => LineReading<T>;
  readonly answer: (value: T) => object;
}

/** Answers each line of JSON in order, one at a time; a bad one with its error. Gives the number of bad ones. */
export async function answerLines<T>(
  { input, output }: { readonly input: AsyncIterable<Uint8Array>; readonly output: Writable },
  { read, answer }: Answering<T>,
): Promise<number> {
  let bad = 0;
  for await (const line of linesOf(input, longestLine)) {
    if (line.kind === 'line' && line.text.trim() === '') continue;
    const reading =
      line.kind === 'line'
        ? read(line.text)
        : fault(null, 'too-large', 'The line has more than 1 MB; send one statement a line.');
    if (reading.kind === 'fault') bad++;
    await writeLine(output, reading.kind === 'fault' ? reading.fault : { id: reading.id, ...answer(reading.value) });
  }
  return bad;
}
