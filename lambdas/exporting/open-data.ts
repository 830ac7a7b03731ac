import { type Check, sourceOf } from '../../claims/record/check.ts';
import { readCheckpoint } from '../../store/log/checkpoint-item.ts';
import { readPlaces } from '../../store/log/places.ts';
import { listChecks } from '../../store/record/list-checks.ts';
import type { Table } from '../../store/table/table.ts';
import type { Row } from './tables.ts';

const pageSize = 100;

/** Every published check, the last changed first. */
export async function* everyCheck(table: Table): AsyncGenerator<Check> {
  let before: string | undefined;
  do {
    const page = await listChecks(table, { of: 'all' }, { limit: pageSize, before });
    yield* page.items;
    before = page.next ?? undefined;
  } while (before !== undefined);
}

export const openColumns =
  'id slug claim type speaker url title publisher saidAt verdict rationale evidence firstPublishedAt changedAt withdrawn underCorrection corrections correctionNote logEntries';

/** A check as a row of open data: nothing that is not public, and where its entries lie in the log. */
export async function openRow(table: Table, check: Check): Promise<Row> {
  const first = sourceOf(check);
  const places = (await readPlaces(table, [check.id])).get(check.id) ?? [];
  const standing = check.withdrawn ? null : check;
  return {
    ...{ id: check.id, slug: check.slug, claim: check.claim, type: check.type, speaker: check.speaker },
    ...{ url: first?.url ?? null, title: first?.title ?? null, publisher: first?.publisher ?? null },
    ...{
      saidAt: first?.publishedAt ?? null,
      verdict: standing?.verdict ?? null,
      rationale: standing?.rationale ?? null,
    },
    evidence: standing?.evidence.map(({ url }) => url).join(' ') ?? null,
    ...{ firstPublishedAt: check.firstPublishedAt, changedAt: check.changedAt, withdrawn: check.withdrawn },
    ...{ underCorrection: check.underCorrection, corrections: check.corrections.length },
    ...{ correctionNote: check.corrections.at(-1)?.note ?? null, logEntries: places.join(' ') },
  };
}

/** A signed head of the log, and the key it is signed with. */
export interface SignedHead {
  readonly checkpoint: string;
  readonly key: string;
}

/** The signed head of the log that open data go with; null before the log is first signed. */
export async function checkpointOf(table: Table): Promise<SignedHead | null> {
  const signed = await readCheckpoint(table);
  return signed === null ? null : { checkpoint: signed.note, key: signed.key };
}
