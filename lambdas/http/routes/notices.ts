import * as z from 'zod';
import { WebAddress } from '../../../claims/evidence.ts';
import { lazy } from '../../../claims/lazy.ts';
import { usuallyTold } from '../../../claims/notices/notice.ts';
import { unreachable } from '../../../claims/public-address.ts';
import { reasonsToLook } from '../../../claims/workflow/inbox.ts';
import {
  addNotices,
  changeNotices,
  findNotices,
  type Notices,
  noticeWays,
  unsaidNotices,
} from '../../../store/people/notices.ts';
import type { Table } from '../../../store/table/table.ts';
import { newSecret } from '../../webhooks/sign.ts';
import type { Desk } from '../desk/desk.ts';
import { problem } from '../desk/problems.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const tag = 'People';
const about = lazy(() => z.array(z.enum(reasonsToLook)).max(reasonsToLook.length).readonly());

const ShownNotices = lazy(() =>
  z
    .object({
      by: z.enum(noticeWays).describe('how you are told outside the page'),
      about: about().describe('of what'),
      url: z.string().nullable().describe('where a webhook sends'),
      mailTo: z
        .string()
        .nullable()
        .describe('the address that the desk has of you; null where it sends no mail, or has none'),
      state: z
        .enum(['active', 'stopped'])
        .describe('`stopped`: given up after a day, or gone; say again what you want'),
      lastSentAt: z.string().nullable(),
      lastFailure: z.object({ at: z.string(), message: z.string() }).readonly().nullable(),
    })
    .meta({ id: 'Notices' }),
);

const ChangedNotices = lazy(() =>
  ShownNotices()
    .extend({
      secret: z
        .string()
        .nullable()
        .describe('of a webhook that is new: keep it, messages are signed with it, and it is not shown again'),
    })
    .meta({ id: 'ChangedNotices' }),
);

/** How whoever asks is told of their inbox. */
export const readNotices = route({
  operationId: 'readNotices',
  method: 'GET',
  path: '/v1/inbox/notices',
  tag,
  summary: 'How you are told what waits for you',
  access: 'viewer',
  answers: { 200: { description: 'The way, and how it went last.', schema: ShownNotices } },
  problems: [],
  async handle({ actor }, desk) {
    return answer(200, await shown(await noticesOf(actor.id, desk), desk));
  },
});

const Wanted = lazy(() =>
  z
    .strictObject({
      by: z.enum(noticeWays),
      about: about().default(usuallyTold).describe('all but holds that ran out, unless said'),
      url: WebAddress.optional().describe('of a webhook; the one there is, unless said'),
    })
    .meta({ id: 'NoticesWanted' }),
);

/** Says how whoever asks wants to be told of their inbox. */
export const changeWantedNotices = route({
  operationId: 'changeNotices',
  method: 'PATCH',
  path: '/v1/inbox/notices',
  tag,
  summary: 'Say how you want to be told what waits for you',
  description:
    'By mail to the address that the desk has of you, at most every five minutes, or by a webhook of your own: CloudEvents of the type claimtrail.inbox.waiting, signed as the Standard Webhooks specification says. A notice names the claim and why it waits; a colleague’s words stay at the desk.',
  access: 'viewer',
  body: Wanted,
  bodyExample: { by: 'mail', about: ['returned', 'assigned'] },
  answers: { 200: { description: 'How you are told from now on.', schema: ChangedNotices } },
  problems: [],
  async handle({ actor, body: { by, about, url: given } }, desk) {
    const before = await noticesOf(actor.id, desk);
    const url = by === 'webhook' ? (given ?? before.url) : null;
    const wrong = by === 'mail' ? await wrongWithMail(actor.id, desk) : by === 'webhook' ? wrongWith(url, desk) : null;
    if (wrong !== null)
      return problem('invalid-body', `${wrong.pointer} ${wrong.detail}`, { members: { errors: [wrong] } });
    const secret = url !== null && url !== before.url ? newSecret() : null;
    const changed = await save(desk.table, before, (notices) => wanted(notices, { by, about, url, secret }));
    return answer(200, { ...(await shown(changed, desk)), secret });
  },
});

interface Wrong {
  readonly pointer: string;
  readonly detail: string;
}

async function wrongWithMail(actor: string, desk: Desk): Promise<Wrong | null> {
  if (!desk.notices.mail) return { pointer: '/by', detail: 'cannot be mail: this desk sends none.' };
  if ((await mailTo(actor, desk)) !== null) return null;
  return { pointer: '/by', detail: 'cannot be mail: the desk has no address of yours.' };
}

function wrongWith(url: string | null, { webhookHosts }: Desk): Wrong | null {
  if (url === null) return { pointer: '/url', detail: 'is missing: a webhook needs an address.' };
  const why = webhookHosts.includes(new URL(url).hostname) ? null : unreachable(url);
  return why === null ? null : { pointer: '/url', detail: `${why}.` };
}

/** What somebody wants by what is stored, or by the desk's setting where they have said nothing. */
async function noticesOf(actor: string, { table, notices: { mail, everybody } }: Desk): Promise<Notices> {
  return (await findNotices(table, actor)) ?? unsaidNotices(actor, mail && everybody ? 'mail' : 'off');
}

function wanted(
  notices: Notices,
  { by, about, url, secret }: Pick<Notices, 'by' | 'about' | 'url'> & { readonly secret: string | null },
): Notices {
  const kept = url === null ? [] : notices.secrets;
  return {
    ...{ ...notices, by, about, url, secrets: secret === null ? kept : [{ secret, until: null }], state: 'active' },
    ...{ attempts: 0, failingSince: null, nextAttemptAt: null, lastFailure: null },
  };
}

/** Whether they were stored before or are stored for the first time, by this request or by one at the same time. */
async function save(table: Table, before: Notices, change: (notices: Notices) => Notices): Promise<Notices> {
  const changed = await changeNotices(table, before.actor, change);
  if (changed !== null) return changed;
  const first = change(before);
  if (await addNotices(table, first)) return first;
  return (await changeNotices(table, before.actor, change)) ?? first;
}

async function mailTo(actor: string, { people, notices }: Desk): Promise<string | null> {
  if (!notices.mail) return null;
  return (await people.list()).find(({ id }) => id === actor)?.email ?? null;
}

async function shown(
  { actor, by, about, url, state, lastSentAt, lastFailure }: Notices,
  desk: Desk,
): Promise<z.infer<ReturnType<typeof ShownNotices>>> {
  return { by, about, url, mailTo: await mailTo(actor, desk), state, lastSentAt, lastFailure };
}
