import type { Check } from '../../claims/record/check.ts';
import { slugOf } from '../../claims/record/slug.ts';
import { checkItem } from '../../store/record/check-item.ts';
import { listChecks } from '../../store/record/list-checks.ts';
import { batchWrite } from '../../store/table/batch-write.ts';
import type { Meter } from './metered-client.ts';

/** Read units of pages of the feed, from both ends and the middle of a record of some size. */
export interface RecordUnits {
  readonly checks: number;
  readonly first: number;
  readonly middle: number;
  readonly last: number;
  /** Pages until the end, and checks on them: none twice, none left out. */
  readonly pages: number;
  readonly seen: number;
}

const pageSize = 100;
const putAtOnce = 1000;
const start = Date.parse('2026-01-01T00:00:00.000Z');

/** A check as a desk publishes them, the `n`th, a minute after the one before. */
function sampleCheck(n: number): Check {
  const at = new Date(start + n * 60_000).toISOString();
  const id = `c-${n.toString(16).padStart(12, '0')}`;
  const claim = `The harbour of Brask handled ${n} containers in its busiest week.`;
  const source = {
    url: `https://news.example/${n}`,
    title: 'Harbour',
    publisher: 'News',
    publishedAt: at.slice(0, 10),
  };
  return {
    ...{ id, slug: slugOf({ id, text: claim }), claim, type: 'quantity', quotes: [claim], sentence: claim },
    ...{ articleId: `a-${n % 1000}`, articleVersion: 1, spans: [[0, claim.length]], language: 'en' },
    ...{ speaker: `Speaker ${n % 50}`, speakerKind: 'person', source, appearances: [source], also: [] },
    ...{ verdict: 'half-true', rationale: `The port’s own table has ${n + 7}, and counts ships twice. `.repeat(6) },
    evidence: [{ url: 'https://port.example/table', title: 'Yearly table', stance: 'refutes', retrievedAt: at }],
    ...{ firstPublishedAt: at, changedAt: at, stale: false, gone: false, underCorrection: false, withdrawn: false },
    ...{ corrections: [], people: { proposer: 'alice', approver: 'bob', publisher: 'erin' }, revision: 4 },
  };
}

/** Fills a table up to so many checks, after those that it has, and reads the feed from one end to the other. */
export async function recordUnits(
  meter: Meter,
  name: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<RecordUnits> {
  const table = { client: meter.client, name };
  for (let at = from; at < to; at += putAtOnce) {
    const puts = Array.from({ length: Math.min(putAtOnce, to - at) }, (_, index) => checkItem(sampleCheck(at + index)));
    await batchWrite(table, { puts, gone: [] });
  }
  const units: number[] = [];
  const seen = new Set<string>();
  let before: string | undefined;
  do {
    meter.reset();
    const page = await listChecks(table, { of: 'all' }, { limit: pageSize, before });
    units.push(meter.readUnits());
    for (const { id } of page.items) seen.add(id);
    before = page.next ?? undefined;
  } while (before !== undefined);
  const [first = 0, middle = 0, last = 0] = [0, Math.floor(units.length / 2), -1].map((place) => units.at(place));
  return { checks: to, first, middle, last, pages: units.length, seen: seen.size };
}
