import type { Claim } from '../../claims/claim.ts';
import { readStatement } from '../../claims/likeness/compare.ts';
import { apart } from '../../claims/likeness/grouping.ts';
import { groupKeyOf } from '../../claims/likeness/rows/group-key.ts';
import { statementOf } from '../../claims/likeness/rows/statement-of.ts';
import { dayPlace, wordingKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { type Appearance, parseAppearance } from './appearance.ts';
import { readRows } from './read-rows.ts';
import { dayOf } from './rows-of-claim.ts';

/** Where a claim was made in the same words, oldest first, itself included. */
export interface Appearances {
  readonly items: readonly Appearance[];
  /** Whether there are more than are shown. */
  readonly more: boolean;
}

/** As many appearances as are read at once, beside the first. */
const mostRead = 100;
/** As many days apart as claims whose words point at a day may be made and still be one. */
const nearDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

function daysAround(day: string): readonly [string, string] {
  const at = Date.parse(day);
  const shifted = (days: number) => new Date(at + days * dayMs).toISOString().slice(0, 10);
  return [shifted(-nearDays), `${shifted(nearDays)}~`];
}

/** The newest appearances of a claim, and the first of all. None where its words do not group it. */
export async function appearancesOf(
  table: Table,
  claim: Claim,
  { isConsistent = false }: { readonly isConsistent?: boolean } = {},
): Promise<Appearances> {
  const statement = statementOf(claim);
  const group = groupKeyOf(statement);
  if (group === null) return { items: [], more: false };
  const { pk } = wordingKey(group.key, '');
  const between: readonly [string, string] = group.needsTime ? daysAround(dayOf(claim)) : [dayPlace('0', ''), 'A'];
  const { items, more } = await readRows(table, { pk, between, limit: mostRead, isConsistent });
  const first = more ? (await readRows(table, { pk, between, limit: 1, forward: true })).items : [];
  const read = readStatement(statement);
  const all = [...first, ...items.toReversed()].map(parseAppearance).filter(({ speaker, publishedAt }) => {
    const other = { text: claim.text, speaker: speaker ?? undefined, saidAt: Date.parse(publishedAt ?? '') };
    return apart(read, readStatement(other)) === null;
  });
  return { items: all, more };
}
