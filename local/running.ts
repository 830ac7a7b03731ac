import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** How to reach a stack that is running, for the command line. */
export const Running = z.object({
  api: z.url(),
  issuer: z.url(),
  table: z.string(),
  dynamodbEndpoint: z.url(),
  /** Where checkpoints are kept. */
  checkpoints: z.url(),
  pid: z.int().positive(),
});
export type Running = Readonly<z.infer<typeof Running>>;

const nameIn = (data: string) => join(data, 'running.json');

/** Leaves the note; whole, or not at all. */
export async function noteRunning(data: string, running: Running): Promise<void> {
  await writeFile(`${nameIn(data)}.draft`, `${JSON.stringify(running, null, 2)}\n`);
  await rename(`${nameIn(data)}.draft`, nameIn(data));
}

/** Takes the note away. */
export async function forgetRunning(data: string): Promise<void> {
  await rm(nameIn(data), { force: true });
}

/** The stack that runs on `data`; null where none does, whatever a killed one left behind. */
export async function readRunning(data: string): Promise<Running | null> {
  const text = await readFile(nameIn(data), 'utf8').catch(() => null);
  const read = Running.safeParse(text === null ? null : JSON.parse(text));
  return read.success && isAlive(read.data.pid) ? read.data : null;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
