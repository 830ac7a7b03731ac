import { parseArgs } from 'node:util';
import * as z from 'zod';
import { openGround } from './faults/ground.ts';
import { faultRun, type RunReport } from './faults/run.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '4' },
  },
});
const { runs, seed, 'at-once': atOnce } = z.record(z.string(), z.coerce.number().int().positive()).parse(values);

const ground = await openGround();
const began = performance.now();
const totals = new Map<string, number>();
const broken: RunReport[] = [];
const add = (what: string, count: number) => totals.set(what, (totals.get(what) ?? 0) + count);

function note(report: RunReport): void {
  add('runs', 1);
  add('events', report.events);
  add('processes killed', report.killed);
  for (const [fault, count] of report.faults) add(`fault: ${fault}`, count);
  for (const [status, count] of report.answers) add(`answer: ${status === 0 ? 'none' : status}`, count);
  if (report.wrong.length > 0) broken.push(report);
  const news = report.wrong.length === 0 ? 'whole' : `BROKEN\n  ${report.wrong.slice(0, 20).join('\n  ')}`;
  console.log(`seed ${report.seed}: ${report.events} events, ${report.killed} killed, ${news}`);
}

let next = seed ?? 1;
const end = next + (runs ?? 1);
async function lane(): Promise<void> {
  while (next < end) {
    const own = next++;
    note(
      await faultRun(own, ground).catch((error: unknown) => ({
        ...{ seed: own, faults: new Map(), answers: new Map(), events: 0, killed: 0 },
        wrong: [`the run ended: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
      })),
    );
  }
}
await Promise.all(Array.from({ length: atOnce ?? 1 }, lane));
await ground.close();

console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`);
for (const [what, count] of [...totals].sort(([one], [other]) => (one < other ? -1 : 1)))
  console.log(`${what.padEnd(24)}${String(count).padStart(9)}`);
console.log(`\n${broken.length} of ${totals.get('runs') ?? 0} runs broke something`);
for (const { seed: own } of broken) console.log(`  again: npm run faults -- --runs 1 --seed ${own}`);
process.exitCode = broken.length === 0 ? 0 : 1;
