import { parseArgs } from 'node:util';
import * as z from 'zod';
import { openGround } from './faults/ground.ts';
import { type Fuzzed, fuzzParsers, fuzzRoutes } from './fuzz/fuzz.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' } },
});
const { minutes, seed } = z
  .object({ minutes: z.coerce.number().positive(), seed: z.coerce.number().int() })
  .parse(values);

function report(what: string, unit: string, { tried, documented, faults }: Fuzzed): void {
  console.log(`${what}: ${tried} inputs, ${documented} ${unit}, ${faults.length} faults`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Half of the time for each. */
const fuzzing = { milliseconds: minutes * 30_000, seed, keep: true };
report('parsers', 'forms', await fuzzParsers(fuzzing));
const ground = await openGround();
report('routes', 'with a body as documented', await fuzzRoutes(fuzzing, ground));
await ground.close();
