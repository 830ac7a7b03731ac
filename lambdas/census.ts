import type { Context } from 'aws-lambda';
import { readGeneration } from '../store/counts/generation.ts';
import { beginRebuild, endRebuild, isRebuildUnfinished } from '../store/counts/rebuild-stats.ts';
import { CensusEvent, type CensusTask, type Found } from './census/census-event.ts';
import { combine } from './census/combine.ts';
import { takePart } from './census/take-part.ts';
import { viewByProofs } from './history/log-views.ts';
import { heldToNewest } from './history/newest-checkpoint.ts';
import { readKey } from './logging/kept-checkpoints.ts';
import { openArchive } from './logging/open-archive.ts';
import { CensusEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { onceLoaded } from './shared/once-loaded.ts';
import { openObjects } from './shared/open-objects.ts';
import { openTable } from './shared/open-table.ts';

const env = readEnv(CensusEnv);
const table = openTable(env);
const objects = openObjects(env.CENSUS);
const archiveOf = onceLoaded(() => openArchive(env.CHECKPOINTS));
const log = openLog('census');

/** Histories that do not hold. The execution of the census fails with what they are. */
export class HistoriesBroken extends Error {
  override readonly name = 'HistoriesBroken';
}

/** A step of a census: a walk through all claims in a table's export, a file a call, to count them again, to verify or to export them. */
export async function handler(
  event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<Readonly<Record<string, unknown>>> {
  const step = CensusEvent.parse(event);
  if (step.step === 'part') {
    const part = await takePart(step, {
      ...{ table, objects, log: viewOfLog, timeLeft: () => context.getRemainingTimeInMillis() },
    });
    log.info('part taken', { key: part.key, claims: part.found.claims, flawed: part.found.flawed, done: part.isDone });
    return part;
  }
  if (step.step === 'ready') return { isReady: true };
  if (step.step === 'begin') return begin(step.task);
  const found = await combine(objects, step.manifest);
  log.info('census taken', { task: step.task, claims: found.claims, flawed: found.flawed });
  if (step.task === 'export') return { exported: found.claims, under: 'exported/' };
  return step.task === 'rebuild-stats' ? endCounting(found) : endVerifying(found, step.entries);
}

async function viewOfLog() {
  const archive = await archiveOf();
  return viewByProofs(table, archive, await readKey(archive));
}

/** Claims that come in from now on are counted by the stream into the new counts: the export needs only what is there already. */
async function begin(task: CensusTask) {
  const { entries, flaw } = await heldToNewest(table, await archiveOf());
  if (task === 'rebuild-stats') await beginRebuild(table);
  if (task === 'verify-history' && flaw !== null) throw new HistoriesBroken(`The log is broken: ${flaw}.`);
  return { task, entries, begun: new Date().toISOString() };
}

async function endCounting(found: Found) {
  const { writing } = await readGeneration(table);
  if (await isRebuildUnfinished(table)) await endRebuild(table, writing);
  return { counted: found.claims - found.flawed, failed: found.flawed, first: found.first };
}

async function endVerifying(found: Found, entries: number) {
  const { claims, flawed, first } = found;
  const stray = entries - found.entries;
  if (flawed === 0 && stray === 0) return { whole: claims, entries };
  const named = first.map(({ claim, reason }) => `${claim} ${reason}`).join('; ');
  const gone = stray === 0 ? '' : ` ${stray} entries of the log have no claim.`;
  throw new HistoriesBroken(`${claims - flawed} whole, ${flawed} broken.${gone} ${named}`.trim());
}
