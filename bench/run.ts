import { parseArgs } from 'node:util';
import type { Bench } from './benches/bench.ts';
import { census } from './benches/census.ts';
import { deskWork } from './benches/desk-work.ts';
import { extractionLength, extractionSpeed } from './benches/extraction-speed.ts';
import { intakeFiles } from './benches/intake-files.ts';
import { memory } from './benches/memory.ts';
import { page } from './benches/page.ts';
import { queueFrames } from './benches/queue-frames.ts';
import { recordFeed } from './benches/record-feed.ts';
import { saidBeforeUnits } from './benches/said-before.ts';
import { startUp } from './benches/start-up.ts';
import { tableUnits } from './benches/table-units.ts';

/** Every bench, one file each under benches/; a new one is added here. */
const benches: readonly Bench[] = [
  extractionSpeed,
  extractionLength,
  memory,
  startUp,
  page,
  queueFrames,
  deskWork,
  tableUnits,
  intakeFiles,
  saidBeforeUnits,
  recordFeed,
  census,
];

const { values, positionals: folders } = parseArgs({
  options: { only: { type: 'string', multiple: true }, sample: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const chosen = benches.filter(({ name }) => values.only?.some((part) => name.includes(part)) ?? true);
if (chosen.length === 0) {
  console.error(
    `bench: --only ${JSON.stringify(values.only)} names no bench; there are ${benches.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

function write(value: number): string {
  return value >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}

for (const { name, run } of chosen) {
  console.log(name);
  for (const { what, value, unit, note } of await run({ folders, sample: Number(values.sample) })) {
    const remark = note === undefined ? '' : `   (${note})`;
    console.log(`  ${what.padEnd(46)}${write(value).padStart(10)} ${unit}${remark}`);
  }
  console.log('');
}
