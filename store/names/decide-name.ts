import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { type NameDecision, type NameEvent, withoutEvent } from '../../claims/names/decisions.ts';
import { lostWrites } from '../table/cancellation.ts';
import { getItem, toItem } from '../table/items.ts';
import { nameItemKey } from '../table/keys.ts';
import { patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import { nameItems, parseNameItem, type StoredName } from './name-item.ts';

/** What somebody decides of a name. */
export type Deciding =
  | (Author & { readonly decision: NameDecision; readonly other: string | null })
  | (Author & { readonly decision: 'undo'; readonly seq: number });

/** Who decides, when, and why. */
interface Author {
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** How a decision ended: made, or why it could not be. */
export type Decided = 'made' | 'unknown-name' | 'other-facet' | 'nothing-to-undo' | 'too-many';

const attempts = 12;
/** As many decisions as a name has room for. */
const mostEvents = 100;

interface Read {
  readonly stored: StoredName;
  readonly writes: number;
}

async function read(table: Table, id: string): Promise<Read | null> {
  const item = await getItem(table, nameItemKey(id));
  return item === undefined ? null : parseNameItem(item);
}

/** Decides on a name, and writes it down with the other one that is joined or parted: all in one transaction. */
export async function decideName(table: Table, id: string, deciding: Deciding): Promise<Decided> {
  return untilWon({ attempts, doing: `name ${id} is decided on` }, async () => {
    const writes = await writesFor(table, id, deciding);
    if (typeof writes === 'string') return { won: writes };
    try {
      await patiently(() => table.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] })));
      return { won: 'made' };
    } catch (error) {
      if (lostWrites(error) === null) throw error;
      return { lost: 'another decision' };
    }
  });
}

/** What a decision writes, or why it cannot be made. */
async function writesFor(
  table: Table,
  id: string,
  deciding: Deciding,
): Promise<readonly TransactWriteItem[] | Exclude<Decided, 'made'>> {
  const one = await read(table, id);
  if (one === null) return 'unknown-name';
  const otherId = deciding.decision === 'undo' ? otherOf(one.stored, deciding.seq) : deciding.other;
  const other = otherId === null ? null : await read(table, otherId);
  if (otherId !== null && other === null) return 'unknown-name';
  if (other !== null && other.stored.facet !== one.stored.facet) return 'other-facet';
  const changed = decided(one, deciding, otherId);
  if (typeof changed === 'string') return changed;
  const beside = other === null ? null : besideOf(other, deciding, { id, of: one.stored });
  return [...putsOf(table, one, changed), ...(other === null || beside === null ? [] : putsOf(table, other, beside))];
}

/** The name whose history has the other half of a decision: only joining has one. */
function otherOf({ events }: StoredName, seq: number): string | null {
  const event = events.find((each) => each.seq === seq && each.undone === null);
  return event?.action === 'join' ? event.other : null;
}

function decided(
  { stored }: Read,
  deciding: Deciding,
  other: string | null,
): readonly NameEvent[] | 'nothing-to-undo' | 'too-many' {
  const { events } = stored;
  if (deciding.decision === 'undo') return withoutEvent(events, deciding.seq, deciding) ?? 'nothing-to-undo';
  if (events.length >= mostEvents) return 'too-many';
  return [...events, eventOf(events, deciding, { action: deciding.decision, other })];
}

function eventOf(
  events: readonly NameEvent[],
  { by, at, reason }: Deciding,
  { action, other }: { readonly action: NameDecision; readonly other: string | null },
): NameEvent {
  return { seq: (events.at(-1)?.seq ?? 0) + 1, action, other, by, at, reason, undone: null };
}

/** The same in the history of the other name: joined it has the first; undone, it has it no more. */
function besideOf(
  { stored: { events } }: Read,
  deciding: Deciding,
  { id, of }: { readonly id: string; readonly of: StoredName },
): readonly NameEvent[] | null {
  if (deciding.decision === 'join') {
    if (events.length >= mostEvents) return null;
    return [...events, eventOf(events, deciding, { action: 'join', other: id })];
  }
  if (deciding.decision !== 'undo') return null;
  const made = of.events.find(({ seq }) => seq === deciding.seq);
  const twin = events.find((each) => each.action === 'join' && each.other === id && each.at === made?.at);
  return twin === undefined ? null : withoutEvent(events, twin.seq, deciding);
}

function putsOf({ name }: Table, { stored, writes }: Read, events: readonly NameEvent[]): readonly TransactWriteItem[] {
  const [own, listed] = nameItems({ ...stored, events }, writes + 1);
  return [
    {
      Put: {
        TableName: name,
        Item: own,
        ConditionExpression: 'writes = :before',
        ExpressionAttributeValues: toItem({ ':before': writes }),
      },
    },
    { Put: { TableName: name, Item: listed } },
  ];
}
