import { createReadStream } from 'node:fs';
import type { KnownClaim } from '../../claims/likeness/search/claim-index.ts';
import { linesOf } from '../stream/lines.ts';
import { readKnownLine } from './lines.ts';

/** As many lines of a file that cannot be read are told one by one. */
const mostTold = 20;

/** Reads a file of known claims; a line that cannot be read is told on stderr, counted, and left out. */
export async function readKnownClaims(
  file: string,
  tell: (line: string) => void,
): Promise<{ readonly claims: readonly KnownClaim[]; readonly bad: number }> {
  const claims: KnownClaim[] = [];
  let [bad, number] = [0, 0];
  for await (const line of linesOf(createReadStream(file))) {
    number++;
    if (line.kind === 'line' && line.text.trim() === '') continue;
    const reading = line.kind === 'line' ? readKnownLine(line.text) : undefined;
    if (reading?.kind === 'read') {
      claims.push(reading.value);
      continue;
    }
    bad++;
    if (bad <= mostTold) tell(`${file}, line ${number}: ${reading?.fault.error.message ?? 'The line is too long.'}`);
  }
  if (bad > mostTold) tell(`${file}: ${bad - mostTold} more lines cannot be read.`);
  return { claims, bad };
}
