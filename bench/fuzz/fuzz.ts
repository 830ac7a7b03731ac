import * as fc from 'fast-check';
import type { Ground } from '../faults/world.ts';
import { type Case, keepCase } from './cases.ts';
import { openFuzzedDesk } from './fuzzed-desk.ts';
import { anyInput } from './mutations.ts';
import { faultOfReading } from './parsers.ts';
import { anyCall, faultOfCall, isValid } from './routes.ts';
import { seeds } from './seeds.ts';

/** How long to go on, from which seed, and what else to do with each fault that is found. */
export interface Fuzzing {
  readonly milliseconds: number;
  readonly seed: number;
  readonly keep: boolean;
}

/** How many inputs were tried, and what broke. */
export interface Fuzzed {
  readonly tried: number;
  readonly documented: number;
  readonly faults: readonly string[];
}

/** Tries inputs for so long; a fault is reduced to its smallest input and kept as a case. */
async function tryAll<T>(
  inputs: fc.Arbitrary<T>,
  { milliseconds, seed, keep }: Fuzzing,
  { faultOf, asCase }: { readonly faultOf: (input: T) => Promise<string | null>; readonly asCase: (input: T) => Case },
): Promise<Omit<Fuzzed, 'documented'>> {
  const until = performance.now() + milliseconds;
  const faults: string[] = [];
  let tried = 0;
  for (let round = seed; performance.now() < until; round++) {
    const property = fc.asyncProperty(inputs, async (input) => {
      tried++;
      const fault = await faultOf(input);
      if (fault !== null) throw new Error(fault);
    });
    const left = Math.max(1, until - performance.now());
    const limits = { interruptAfterTimeLimit: left, markInterruptAsFailure: false };
    const outcome = await fc.check(property, { seed: round, numRuns: 2000, ...limits });
    const [smallest] = outcome.counterexample ?? [];
    if (!outcome.failed || smallest === undefined) continue;
    const name = keep ? keepCase(asCase(smallest)) : 'not kept';
    faults.push(`seed ${round} (${name}): ${(await faultOf(smallest)) ?? String(outcome.errorInstance)}`);
  }
  return { tried, faults };
}

/** Gives every parser mutated inputs of every form. */
export async function fuzzParsers(fuzzing: Fuzzing): Promise<Fuzzed> {
  const whole = await Promise.all(seeds.map(faultOfReading));
  const unread = whole.flatMap((fault, at) => (fault === null ? [] : [`${seeds[at]?.name}: ${fault}`]));
  const { tried, faults } = await tryAll(anyInput, fuzzing, {
    faultOf: faultOfReading,
    asCase: ({ name, bytes }) => ({ kind: 'reading', name, bytes: Buffer.from(bytes).toString('base64') }),
  });
  return { tried, documented: seeds.length, faults: [...unread, ...faults] };
}

/** Calls every route of /openapi.json with what it documents, and with that changed. */
export async function fuzzRoutes(fuzzing: Fuzzing, ground: Ground): Promise<Fuzzed> {
  const { handler, known } = await openFuzzedDesk(ground);
  let documented = 0;
  const { tried, faults } = await tryAll(anyCall(known), fuzzing, {
    faultOf: async (sent) => {
      if (isValid(sent)) documented++;
      return faultOfCall(sent, handler);
    },
    asCase: (sent) => ({ kind: 'call', sent }),
  });
  return { tried, documented, faults };
}
