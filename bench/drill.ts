import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drills } from './drills/drills.ts';
import type { OpenPlace } from './drills/place.ts';
import { oneMachine } from './drills/places/one-machine.ts';
import { standIn } from './drills/places/stand-in.ts';
import { type DrillReport, runDrills } from './drills/run.ts';
import { pythonWithMoto } from './rehearsal/stand-in.ts';
import { synthesize } from './rehearsal/synthesize.ts';

const { values, positionals } = parseArgs({
  options: { 'stand-in': { type: 'boolean', default: false } },
  allowPositionals: true,
});

function tell({ section, found, failure, seconds }: DrillReport): void {
  const said = found === null ? `FAILED: ${failure}` : `${found.done} → ${found.held}`;
  console.log(`${section} → ${said} → ${seconds.toFixed(1)} s`);
}

/** Where drills take place; null where this machine has no stand-in. */
async function placeOf(folder: string): Promise<OpenPlace | null> {
  if (!values['stand-in']) return oneMachine;
  const python = pythonWithMoto();
  if (python !== null) return standIn(python, synthesize(folder));
  console.error(
    'A stand-in of AWS needs Python with moto, which npm cannot install: pip install "moto[server]==5.2.1".',
  );
  return null;
}

async function drillAll(asked: readonly string[], folder: string): Promise<boolean> {
  const openPlace = await placeOf(folder);
  if (openPlace === null) return false;
  const reports = await runDrills(asked, openPlace, tell);
  const failed = reports.filter(({ found }) => found === null).length;
  const seconds = reports.reduce((sum, report) => sum + report.seconds, 0);
  console.log(`\n${reports.length - failed} of ${reports.length} held, in ${seconds.toFixed(0)} s`);
  return failed === 0;
}

if (positionals.length === 0) {
  console.log('npm run drill -- NAME…   or: all   (--stand-in: in moto, with the deployed template)\n');
  for (const name of drills.keys()) console.log(`  ${name}`);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-drills-'));
  const asked = positionals.includes('all') ? [...drills.keys()] : positionals;
  process.exitCode = (await drillAll(asked, folder).finally(() => rm(folder, { recursive: true, force: true })))
    ? 0
    : 1;
}
