import * as z from 'zod';
import { lazy } from '../lazy.ts';

/** Below so many checked claims no share is given: it would say more of chance than of who spoke. */
export const fewestForShares = 10;
/** The two-sided 95 % point of the normal distribution. */
const z95 = 1.959_963_984_540_054;

/** Wilson's 95 % interval of a share, in thousandths of exactness. */
export function wilson95(hits: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = hits / of;
  const spread = z95 ** 2 / of;
  const middle = (share + spread / 2) / (1 + spread);
  const reach = (z95 / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
  const rounded = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return [hits === 0 ? 0 : rounded(middle - reach), hits === of ? 1 : rounded(middle + reach)];
}

const count = () => z.int().nonnegative();

/** What became of somebody's claims, with what each figure is a part of. */
export const TrackRecord = lazy(() =>
  z
    .object({
      said: count().describe('claims of theirs that the desk has read'),
      checkable: count().describe('of those: of a type that can be checked, and not dismissed'),
      checked: count().describe('of those: with a verdict that was decided, published or not'),
      chosen: z
        .object({
          taken: count().describe('by the reviewer who took the claim up'),
          assigned: count().describe('by an editor, who gave it to somebody'),
          unknown: count().describe('before this was counted, or by hand'),
        })
        .readonly()
        .describe('who chose the checked ones; people choose what looks worth checking, so they are no sample'),
      verdicts: z
        .array(
          z
            .object({
              verdict: z.string(),
              count: count(),
              share: z.number().min(0).max(1).nullable().describe('of the checked ones; null below ten of them'),
              interval: z
                .array(z.number().min(0).max(1))
                .length(2)
                .readonly()
                .nullable()
                .describe("Wilson's 95 % interval of the share"),
            })
            .readonly(),
        )
        .readonly()
        .describe('the most frequent first'),
    })
    .readonly()
    .meta({ id: 'TrackRecord' }),
);
export type TrackRecord = z.infer<ReturnType<typeof TrackRecord>>;

/** What was counted of a name. */
export interface Counted {
  readonly said: number;
  readonly checkable: number;
  readonly byVerdict: Readonly<Record<string, number>>;
  readonly taken: number;
  readonly assigned: number;
}

/** The record of somebody, from what was counted of each of their names. */
export function trackRecordOf(names: readonly Counted[]): TrackRecord {
  const sum = (of: (name: Counted) => number) => names.reduce((total, name) => total + of(name), 0);
  const byVerdict = new Map<string, number>();
  for (const [verdict, number] of names.flatMap((name) => Object.entries(name.byVerdict)))
    byVerdict.set(verdict, (byVerdict.get(verdict) ?? 0) + number);
  const checked = [...byVerdict.values()].reduce((total, number) => total + number, 0);
  const [taken, assigned] = [sum((name) => name.taken), sum((name) => name.assigned)];
  const isEnough = checked >= fewestForShares;
  return {
    said: sum(({ said }) => said),
    checkable: sum(({ checkable }) => checkable),
    checked,
    chosen: { taken, assigned, unknown: Math.max(0, checked - taken - assigned) },
    verdicts: [...byVerdict]
      .toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
      .map(([verdict, number]) => ({
        verdict,
        count: number,
        share: isEnough ? Math.round((number / checked) * 1000) / 1000 : null,
        interval: isEnough ? [...wilson95(number, checked)] : null,
      })),
  };
}
