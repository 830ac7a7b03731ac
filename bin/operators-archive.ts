import type { Archive } from '../lambdas/logging/archive.ts';
import { openArchive } from '../lambdas/logging/open-archive.ts';
import { localStack } from './local-stack.ts';

/** The archive of checkpoints: the one that `CHECKPOINTS` names where `TABLE` names a table, else the local stack's; null for none. */
export async function operatorsArchive(): Promise<Archive | null> {
  const { TABLE: table, CHECKPOINTS: address } = process.env;
  if (address !== undefined) return openArchive(address);
  return table === undefined ? openArchive((await localStack()).checkpoints) : null;
}
