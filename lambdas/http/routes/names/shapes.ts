import * as z from 'zod';
import { lazy } from '../../../../claims/lazy.ts';
import { NameEvent } from '../../../../claims/names/decisions.ts';
import { TrackRecord } from '../../../../claims/names/track-record.ts';
import { speakerKinds } from '../../../../claims/vocabulary/extraction.ts';
import { listOf } from '../../desk/paging.ts';

/** Path parameters of everything under one name. */
export const NameParams = lazy(() => z.object({ id: z.string().max(200).describe('the id of a name') }));

/** Somebody of the list. */
const ListedBearer = lazy(() =>
  z
    .object({
      id: z.string(),
      name: z.string().describe('the one that is heard most'),
      names: z.array(z.string()).readonly().describe('all that are theirs, of the hundred with the most claims'),
      record: TrackRecord(),
    })
    .readonly()
    .meta({ id: 'ListedBearer' }),
);

/** A list of speakers or publishers. */
export const BearerList = lazy(() => listOf('BearerList', ListedBearer()));

const NameOfBearer = lazy(() =>
  z
    .object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(speakerKinds),
      isAlone: z.boolean().describe('a person found that it is nobody else’s'),
      joined: z.array(z.string()).readonly().describe('ids of the names that people joined it with'),
      said: z.int().nonnegative().describe('claims under this name'),
    })
    .readonly()
    .meta({ id: 'NameOfBearer' }),
);

/** Somebody by all their names. */
export const Bearer = lazy(() =>
  z
    .object({
      id: z.string(),
      name: z.string(),
      names: z.array(NameOfBearer()).readonly().describe('this name, and those that are the same bearer’s'),
      others: z.array(NameOfBearer()).readonly().describe('names that may be theirs, and that nobody joined'),
      roles: z
        .array(
          z
            .object({
              role: z.string(),
              from: z.string().describe('the day of the first article that says so'),
              to: z.string().describe('the day of the newest'),
              articles: z.int().positive(),
            })
            .readonly(),
        )
        .readonly()
        .describe('what articles say they are, oldest first'),
      record: TrackRecord(),
      events: z.array(NameEvent).readonly().describe('what people decided of this name'),
      isWhole: z.boolean().describe('false: there are more names than are looked at'),
    })
    .readonly()
    .meta({ id: 'Bearer' }),
);

/** What somebody decides of a name. */
export const NameDecision = lazy(() =>
  z
    .union([
      z.strictObject({
        decision: z.literal('join'),
        with: z.string().min(1).max(200).describe('the id of the other name'),
        reason: z.string().trim().min(1).max(500).optional(),
      }),
      z.strictObject({
        decision: z.literal('part').describe('the name is nobody’s of those whom the rule takes it for'),
        reason: z.string().trim().min(1).max(500).optional(),
      }),
      z.strictObject({
        decision: z.literal('undo'),
        seq: z.int().positive().describe('the event that is taken back'),
      }),
    ])
    .meta({ id: 'NameDecision' }),
);
