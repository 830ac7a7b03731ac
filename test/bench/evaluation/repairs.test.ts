import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repairs } from '../../../bench/evaluation/repairs.ts';

const text = 'The council spent 4 million euros on the bridge in 2024, Anna Berg said.';
const words = { speaker: 'Anna Berg', type: 'quantity', date: null, spans: [[0, 55]] };
const repair = {
  ...{ at: '2026-05-04T12:00:00.000Z', by: 'alice', reason: 'Misread.', kind: 'edit', article: 'a-1', version: 1 },
  ...{ claim: 'c-1', before: [], source: { text, publishedAt: null } },
  after: [{ ...words, text: 'The council spent 4 million euros on the bridge in 2024.' }],
};

function run(lines: readonly object[]) {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-repairs-'));
  writeFileSync(join(folder, 'repairs.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return repairs.run(folder);
}

test("the evaluation says how often today's engine says what people put right", async () => {
  const otherwise = { ...repair, claim: 'c-2', after: [{ ...words, text: 'The bridge is new.', speaker: 'Jon Aske' }] };
  expect(await run([repair, otherwise])).toMatchObject([{ value: 0.5 }, { value: 0.5 }]);
});

test("people's newest word on a claim counts, and a text that was deleted does not", async () => {
  const before = { ...repair, at: '2026-05-03T12:00:00.000Z', after: [{ ...words, text: 'It cost money.' }] };
  expect(await run([repair, before])).toMatchObject([{ value: 1 }, { value: 1 }]);
  expect(await run([{ ...repair, source: null }])).toEqual([]);
});
