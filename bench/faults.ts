import { parseArgs } from 'node:util';
import * as z from 'zod';
import { openGround } from './faults/ground.ts';
import { faultRun, type RunReport } from './faults/run.ts';
import { load } from './load/load.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '4' },
    stacks: { type: 'string', default: '2' },
  },
});
const count = z.coerce.number().int().nonnegative();
const {
  runs,
  seed,
  'at-once': atOnce,
  stacks,
} = z.object({ runs: count, seed: count, 'at-once': count.min(1), stacks: count }).parse(values);

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

let next = seed;
const end = next + runs;
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
await Promise.all(Array.from({ length: atOnce }, lane));
await ground.close();

/** The whole stack in a process of its own; it, or its table alone, is killed with -9 every few seconds. */
let brokenStacks = 0;
for (let own = seed; own < seed + stacks; own++) {
  const { moves, statuses, ...found } = await load({ people: 20, seconds: 20, seed: own, kills: true });
  const faulty = statuses.get(500) ?? 0;
  const wrong = faulty === 0 ? found.wrong : [...found.wrong, `${faulty} answers of 500`];
  if (wrong.length > 0) brokenStacks++;
  console.log(
    `stack ${own}: ${moves} moves, ${wrong.length === 0 ? 'whole' : `BROKEN\n  ${wrong.slice(0, 20).join('\n  ')}`}`,
  );
}

console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`);
for (const [what, count] of [...totals].sort(([one], [other]) => (one < other ? -1 : 1)))
  console.log(`${what.padEnd(24)}${String(count).padStart(9)}`);
console.log(`\n${broken.length} of ${totals.get('runs') ?? 0} runs broke something`);
for (const { seed: own } of broken) console.log(`  again: npm run faults -- --runs 1 --seed ${own}`);
if (stacks > 0) console.log(`${brokenStacks} of ${stacks} stacks broke something`);
process.exitCode = broken.length + brokenStacks === 0 ? 0 : 1;
