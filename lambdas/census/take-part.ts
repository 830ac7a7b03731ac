import { parseClaimItem } from '../../store/claims/claim-item.ts';
import { countItems } from '../../store/counts/rebuild-stats.ts';
import { eachOf } from '../../store/table/patience.ts';
import { checkClaim } from '../history/check-claim.ts';
import { type Found, mostNamed, type PartEvent, together } from './census-event.ts';
import { claimsOfFile, type StoredClaim } from './claims-of-file.ts';
import { exporting } from './exporting.ts';
import type { PartWorld, Walk } from './walk.ts';

/** Claims that are done together, and how many of them are looked at side by side. */
const batchSize = 80;
const width = 16;

/** Milliseconds in which a batch is done with, however slow the table is. */
const enough = 60_000;

/**
 * Goes on through one file of the export, from where the call before it stopped. What time is left for is done; the answer
 * says how far it came, so that the next call goes on there, and nothing is done twice.
 */
export async function takePart(part: PartEvent, world: PartWorld): Promise<PartEvent> {
  const stored = await world.objects.get(part.key);
  if (stored === null) throw new Error(`The export has no file ${part.key}.`);
  const walk = await walkOf(part, world);
  let { from, found } = part;
  let batch: StoredClaim[] = [];
  const lookAtBatch = async () => {
    found = together(found, await walk.look(batch, part.entries));
    from += batch.length;
    batch = [];
  };
  for await (const item of claimsOfFile(stored.bytes, from)) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    await lookAtBatch();
    if (world.timeLeft() >= enough) continue;
    await walk.end();
    return { ...part, from, found };
  }
  await lookAtBatch();
  await walk.end();
  return { ...part, from, found, isDone: true };
}

async function walkOf(part: PartEvent, world: PartWorld): Promise<Walk> {
  switch (part.task) {
    case 'rebuild-stats':
      return { look: counting(world), end: async () => {} };
    case 'verify-history':
      return { look: await verifying(world), end: async () => {} };
    default:
      return exporting(part, world);
  }
}

function counting({ table }: PartWorld): Walk['look'] {
  return async (items) => {
    const failed = await countItems(table, items);
    return { claims: items.length, flawed: failed.length, first: failed.slice(0, mostNamed), entries: 0 };
  };
}

async function verifying({ table, log }: PartWorld): Promise<Walk['look']> {
  const view = await log();
  return async (items, known) => {
    const flawed: Found['first'][number][] = [];
    let entries = 0;
    await eachOf(items, width, async (item) => {
      const claim = parseClaimItem(item);
      const { isWhole, says, places } = await checkClaim(table, claim, view);
      // What was logged since the census began may be of claims that the export does not have.
      entries += places.filter((place) => place < known).length;
      if (!isWhole) flawed.push({ claim: claim.id, reason: says });
    });
    return { claims: items.length, flawed: flawed.length, first: flawed.slice(0, mostNamed), entries };
  };
}
