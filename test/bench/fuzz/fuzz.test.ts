import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGround } from '../../../bench/faults/ground.ts';
import { readCases } from '../../../bench/fuzz/cases.ts';
import { fuzzParsers, fuzzRoutes } from '../../../bench/fuzz/fuzz.ts';
import { openFuzzedDesk } from '../../../bench/fuzz/fuzzed-desk.ts';
import { faultOfReading } from '../../../bench/fuzz/parsers.ts';
import { faultOfCall } from '../../../bench/fuzz/routes.ts';

let ground: Awaited<ReturnType<typeof openGround>>;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const fuzzing = { milliseconds: 2500, seed: Date.now() % 1_000_000, keep: false };

describe('outside input', () => {
  test('every parser ends in articles or in a sentence', async () => {
    const { tried, faults } = await fuzzParsers(fuzzing);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(5);
  });

  test('every route gives an answer that is documented, and no fault of ours', async () => {
    const { tried, documented, faults } = await fuzzRoutes(fuzzing, ground);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(5);
    expect(documented).toBeGreaterThan(0);
  });

  test('what once broke something breaks nothing any more', async () => {
    const { handler } = await openFuzzedDesk(ground);
    for (const { name, kept } of readCases()) {
      const fault =
        kept.kind === 'call'
          ? await faultOfCall(kept.sent, handler)
          : await faultOfReading({ name: kept.name, bytes: Buffer.from(kept.bytes, 'base64') });
      expect({ name, fault }).toEqual({ name, fault: null });
    }
  });
});
