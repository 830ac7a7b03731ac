import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Claim } from '../../claims/claim.ts';
import type { Scorer } from '../../claims/likeness/scorer.ts';
import { openScorer } from '../../lambdas/shared/open-scorer.ts';
import { openDynamodb } from '../../local/dynamodb.ts';
import { ensureTable } from '../../local/table.ts';
import { rememberClaims } from '../../store/memory/remember.ts';
import { searchClaims } from '../../store/memory/search.ts';
import { similarClaims } from '../../store/memory/similar.ts';
import { batchWrite } from '../../store/table/batch-write.ts';
import { pack } from '../../store/table/body.ts';
import { storedItem } from '../../store/table/items.ts';
import { claimKey } from '../../store/table/keys.ts';
import { eachOf } from '../../store/table/patience.ts';
import type { ClaimChange } from '../../store/table/stream-record.ts';
import type { Table } from '../../store/table/table.ts';
import { type Meter, meteredClient } from '../capacity/metered-client.ts';
import { madeArticles, numbersFrom } from '../memory/made-claims.ts';
import { checkedPart, rowsModel } from '../memory/rows-model.ts';
import type { Bench, Measurement } from './bench.ts';

/** How large the table is when it is measured; `CLAIMTRAIL_MEMORY_CLAIMS=1000,100000` takes other sizes. */
const sizes = (process.env['CLAIMTRAIL_MEMORY_CLAIMS'] ?? '1000,10000').split(',').map(Number);
/** How many times as large the table of the last size is simulated to be. */
const simulated = [10, 100, 1000] as const;
/** Claims whose writing is measured. */
const written = 220;
/** Lookups and searches that are measured. */
const samples = 100;
const now = new Date('2026-11-30T12:00:00.000Z');
const width = 8;

/** Puts claims as lookups read them, without the indexes that have nothing to do with it, and their rows. */
async function remember(table: Table, claims: readonly Claim[], { rarity }: Scorer, from: number): Promise<void> {
  const after = claims.map((claim, at) => ((from + at) % checkedPart === 0 ? checked(claim) : claim));
  const puts = after.map((claim) => storedItem({ ...claimKey(claim.id), body: pack(claim) }));
  await batchWrite(table, { puts, gone: [] });
  await rememberClaims(
    table,
    after.map((one) => ({ before: null, after: one })),
    { rarity, now },
  );
}

/** What the rows of more claims take, and of the same claims once they are checked. */
async function writings({ meter, table, scorer: { rarity } }: Laid, size: number): Promise<readonly Measurement[]> {
  const articles = [...madeArticles(written, rarity, size)].map((claims) =>
    claims.map((claim) => ({ ...claim, id: `${claim.id}-${size}`, articleId: `${claim.articleId}-${size}` })),
  );
  const count = articles.flat().length;
  const write = async (changes: readonly (readonly ClaimChange[])[]) => {
    meter.reset();
    for (const change of changes) await rememberClaims(table, change, { rarity, now });
    return [...meter.written().values()].reduce((sum, units) => sum + units, 0) / count;
  };
  const fresh = await write(articles.map((claims) => claims.map((after) => ({ before: null, after }))));
  const found = await write(articles.map((claims) => claims.map((before) => ({ before, after: checked(before) }))));
  const at = `at ${size.toLocaleString('en')} claims`;
  return [
    { what: `write units a claim, ${at}`, value: fresh, unit: 'units', note: 'reach 7' },
    { what: `write units more once checked, ${at}`, value: found, unit: 'units' },
  ];
}

function checked(claim: Claim): Claim {
  const published = {
    verdict: 'false',
    rationale: 'No.',
    evidence: [],
    at: now.toISOString(),
    by: 'erin',
    stale: false,
  };
  return { ...claim, status: 'published', verdict: 'false', published };
}

/** Four words of a claim, as somebody remembers it. */
function fourWords({ text }: Claim, next: () => number): string {
  const words = [...new Set(text.replace('.', '').split(' '))];
  return words
    .map((word) => ({ word, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, 4)
    .map(({ word }) => word)
    .join(' ');
}

interface Laid {
  readonly meter: Meter;
  readonly table: Table;
  readonly scorer: Scorer;
  readonly sample: readonly Claim[];
}

async function readings({ meter, table, scorer, sample }: Laid, size: number): Promise<readonly Measurement[]> {
  const units: number[] = [];
  for (const claim of sample) {
    meter.reset();
    await similarClaims(table, claim, scorer);
    units.push(meter.readUnits());
  }
  const next = numbersFrom(size);
  let [found, searched] = [0, 0];
  for (const claim of sample) {
    meter.reset();
    const { items } = await searchClaims(table, fourWords(claim, next), { rarity: scorer.rarity, passes: () => true });
    searched += meter.readUnits();
    if (items.slice(0, 10).some((one) => one.claim.id === claim.id)) found++;
  }
  const at = `at ${size.toLocaleString('en')} claims`;
  return [
    {
      what: `read units a lookup, ${at}`,
      value: mean(units),
      unit: 'units',
      note: `most ${Math.max(...units)}, reach 98`,
    },
    { what: `found by four of its words, ${at}`, value: found / sample.length, unit: 'of claims', note: 'reach .95' },
    { what: `read units a search, ${at}`, value: searched / sample.length, unit: 'units' },
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

/** What remembering claims and looking them up costs as the table grows, as the table itself says, then simulated. */
export const saidBeforeUnits: Bench = {
  name: 'said before: units as the table grows',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'claimtrail-memory-'));
    const dynamodb = await openDynamodb(process.env['CLAIMTRAIL_DYNAMODB_ENDPOINT'] ?? null, join(folder, 'table.db'));
    const meter = meteredClient(dynamodb.endpoint);
    const table = { client: meter.client, name: `claimtrail-memory-${process.pid}` };
    const scorer = openScorer();
    const model = rowsModel(scorer.rarity);
    const measured: Measurement[] = [];
    const largest = Math.max(...sizes);
    try {
      await ensureTable(meter.client, table.name);
      const sample: Claim[] = [];
      let claims = 0;
      let pending: { readonly claims: readonly Claim[]; readonly from: number }[] = [];
      const flush = async () => {
        await eachOf(pending, width, async ({ claims: some, from }) => {
          await remember(table, some, scorer, from);
        });
        pending = [];
      };
      for (const article of madeArticles(largest, scorer.rarity)) {
        for (const claim of article) model.add(claim);
        pending.push({ claims: article, from: claims });
        const before = claims;
        claims += article.length;
        const each = Math.max(1, Math.floor(largest / samples));
        sample.push(...article.filter((_, at) => (before + at) % each === 0));
        const size = sizes.find((one) => before < one && claims >= one);
        if (pending.length >= 64 || size !== undefined) await flush();
        if (size === undefined) continue;
        const laid = { meter, table, scorer, sample: sample.slice(-samples) };
        measured.push(...(await writings(laid, size)), ...(await readings(laid, size)));
      }
      for (const times of simulated) {
        const units = sample.slice(-samples).map(({ text }) => model.unitsOf(text, times));
        const size = (largest * times).toLocaleString('en');
        measured.push({
          what: `read units a lookup, simulated ${size}`,
          value: mean(units),
          unit: 'units',
          note: `most ${Math.max(...units)}, reach 98`,
        });
      }
      return measured;
    } finally {
      meter.client.destroy();
      await dynamodb.stop();
      await rm(folder, { recursive: true });
    }
  },
};
