import * as z from 'zod';

/** What a person decides of a name: it is another's too, or it is not who the rule takes it for. */
export const nameDecisions = ['join', 'part'] as const;
export type NameDecision = (typeof nameDecisions)[number];

/** One line of a name's history. What was undone stays, and says by whom. */
export const NameEvent = z
  .object({
    seq: z.int().positive(),
    action: z.enum(nameDecisions),
    other: z.string().nullable().describe('the id of the name that it was joined with'),
    by: z.string(),
    at: z.iso.datetime(),
    reason: z.string().nullable(),
    undone: z.object({ by: z.string(), at: z.iso.datetime() }).readonly().nullable(),
  })
  .readonly()
  .meta({ id: 'NameEvent' });
export type NameEvent = z.infer<typeof NameEvent>;

/** What the decisions on a name come to. */
export interface NameStanding {
  readonly isAlone: boolean;
  /** The ids of the names that it was joined with. */
  readonly joined: readonly string[];
}

/** What stands of what was decided: a name that was parted is alone until it is joined again. */
export function standingOf(events: readonly NameEvent[]): NameStanding {
  let isAlone = false;
  const joined = new Set<string>();
  for (const { action, other, undone } of events) {
    if (undone !== null) continue;
    if (action === 'join' && other !== null) joined.add(other);
    if (action === 'part') {
      isAlone = true;
      if (other === null) joined.clear();
      else joined.delete(other);
    }
  }
  return { isAlone, joined: [...joined] };
}

/** The events with the newest of one kind and other name taken back; null where none stands. */
export function withoutEvent(
  events: readonly NameEvent[],
  seq: number,
  { by, at }: { readonly by: string; readonly at: string },
): readonly NameEvent[] | null {
  const found = events.find((event) => event.seq === seq && event.undone === null);
  return found === undefined
    ? null
    : events.map((event) => (event === found ? { ...event, undone: { by, at } } : event));
}
