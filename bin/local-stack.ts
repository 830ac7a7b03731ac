import { resolve } from 'node:path';
import { type Running, readRunning } from '../local/running.ts';

/** The stack that runs on this machine; throws where none does. */
export async function localStack(): Promise<Running> {
  const data = resolve(process.env['CLAIMTRAIL_DATA'] ?? '.claimtrail');
  const running = await readRunning(data);
  if (running !== null) return running;
  throw new Error(
    `No Claimtrail runs on ${data}: start one with "npm start", or name its folder with CLAIMTRAIL_DATA.`,
  );
}
