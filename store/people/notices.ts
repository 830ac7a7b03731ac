import * as z from 'zod';
import { usuallyTold } from '../../claims/notices/notice.ts';
import { reasonsToLook } from '../../claims/workflow/inbox.ts';
import { pack, unpack } from '../table/body.ts';
import { getItem, queryItems } from '../table/items.ts';
import { noticesKey, noticesPartition } from '../table/keys.ts';
import { changeRevised, putRevised } from '../table/revised.ts';
import type { Table } from '../table/table.ts';

/** How somebody is told outside the page. */
export const noticeWays = ['off', 'mail', 'webhook'] as const;
export type NoticeWay = (typeof noticeWays)[number];

const Packed = z.object({ body: z.instanceof(Uint8Array) });
const attempts = 20;

/** What somebody wants to be told of their inbox, and how far that has got. */
export const Notices = z
  .object({
    actor: z.string(),
    by: z.enum(noticeWays),
    about: z.array(z.enum(reasonsToLook)).readonly(),
    url: z.string().nullable().describe('where a webhook sends'),
    secrets: z.array(z.object({ secret: z.string(), until: z.iso.datetime().nullable() }).readonly()).readonly(),
    /** `stopped` by us, after a day of failures or because the receiver said that it is gone. */
    state: z.enum(['active', 'stopped']),
    /** Keys of what waits and they were told of. */
    told: z.array(z.string()).readonly(),
    attempts: z.int().nonnegative().describe('failed in a row'),
    failingSince: z.iso.datetime().nullable(),
    nextAttemptAt: z.iso.datetime().nullable(),
    lastSentAt: z.iso.datetime().nullable(),
    lastFailure: z.object({ at: z.iso.datetime(), message: z.string() }).readonly().nullable(),
    revision: z.int().positive(),
    /** Whoever sends holds it until then, so that two never send at once. */
    workingUntil: z.iso.datetime().nullable(),
  })
  .readonly();
export type Notices = z.infer<typeof Notices>;

/** Those of somebody who has said nothing about them. */
export function unsaidNotices(actor: string, by: NoticeWay): Notices {
  return {
    ...{ actor, by, about: usuallyTold, url: null, secrets: [], state: 'active', told: [], attempts: 0, revision: 1 },
    ...{ failingSince: null, nextAttemptAt: null, lastSentAt: null, lastFailure: null, workingUntil: null },
  };
}

function parse(item: unknown): Notices {
  return Notices.parse(unpack(Packed.parse(item).body));
}

/** What everybody wants who has said something about notices, or was sent one. */
export async function listNotices(table: Table): Promise<readonly Notices[]> {
  const all: Notices[] = [];
  for await (const item of queryItems(table, { pk: noticesPartition, prefix: '' })) all.push(parse(item));
  return all;
}

/** What somebody wants to be told; null where they have said nothing. */
export async function findNotices(table: Table, actor: string): Promise<Notices | null> {
  const item = await getItem(table, noticesKey(actor));
  return item === undefined ? null : parse(item);
}

/** Changes what somebody wants, or how far it has got, again and again until nobody changed it in between; null where there is nothing or the change declines. */
export function changeNotices(
  table: Table,
  actor: string,
  change: (notices: Notices) => Notices | null,
): Promise<Notices | null> {
  return changeRevised({
    attempts,
    doing: `notices of ${actor} are changed`,
    read: () => findNotices(table, actor),
    change,
    put: (notices, before) => put(table, notices, before),
  });
}

/** Puts what somebody wants for the first time; false where somebody was faster. */
export function addNotices(table: Table, notices: Notices): Promise<boolean> {
  return put(table, notices, 0);
}

function put(table: Table, notices: Notices, before: number): Promise<boolean> {
  return putRevised(table, { ...noticesKey(notices.actor), revision: notices.revision, body: pack(notices) }, before);
}
