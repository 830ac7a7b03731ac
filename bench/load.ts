import { parseArgs } from 'node:util';
import * as z from 'zod';
import { load } from './load/load.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const { people, seconds, seed } = z
  .object({
    people: z.coerce.number().int().min(1).max(2000),
    seconds: z.coerce.number().int().min(1).max(600),
    seed: z.coerce.number().int(),
  })
  .parse(values);

const { times, statuses, wrong, moves, articles } = await load({ people, seconds, seed });
const rising = times.toSorted((one, other) => one - other);
const at = (share: number) => `${Math.round(rising[Math.ceil(share * rising.length) - 1] ?? 0)} ms`;
console.log(`${people} people, ${seconds} s: ${times.length} requests, ${moves} moves, ${articles} articles sent`);
console.log(`p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`);
for (const [status, count] of [...statuses].sort(([one], [other]) => one - other))
  console.log(`answer ${status === 0 ? 'none' : status}: ${count}`);
console.log(`${wrong.length} lost, doubled or otherwise wrong`);
for (const what of wrong.slice(0, 50)) console.log(`  ${what}`);
process.exitCode = wrong.length === 0 && !statuses.has(500) ? 0 : 1;
