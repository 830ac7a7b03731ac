import { createReadStream, globSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { shorten } from '../../claims/cut.ts';
import { openObjects } from '../../lambdas/shared/open-objects.ts';
import { done, type ExitCode } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';
import { askedFor } from '../where/kind-of.ts';
import { type Ground, trailOf } from '../where/trail.ts';

/** As many characters of a line of a log as one screen has. */
const longestLine = 160;

/** Prints how far something came, from the inbox to its claims, and what is wrong where it stopped. */
export async function whereCommand(text: string): Promise<ExitCode> {
  const { lines, conclusion } = await trailOf(askedFor(text), await ground());
  for (const [station, what] of lines) console.log(`${station.padEnd(10)}${what}`);
  console.log(`\n${conclusion}`);
  return done;
}

async function ground(): Promise<Ground> {
  const table = await operatorsTable();
  const { INBOX: inbox, TABLE: inCloud } = process.env;
  if (inCloud !== undefined) return { table, objects: inbox === undefined ? null : openObjects(inbox), logged: null };
  const data = resolve(process.env['CLAIMTRAIL_DATA'] ?? '.claimtrail');
  const bucket = pathToFileURL(`${data}/bucket/`).href;
  return { table, objects: openObjects(inbox ?? bucket), logged: (id) => linesWith(id, `${data}/logs`) };
}

async function linesWith(id: string, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of globSync(`${folder}/*`)) {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (line.includes(id)) found.push(shorten(line, longestLine));
    }
  }
  return found;
}
