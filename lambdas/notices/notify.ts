import * as z from 'zod';
import { type Notice, noticeOf } from '../../claims/notices/notice.ts';
import { addNotices, changeNotices, listNotices, type Notices, unsaidNotices } from '../../store/people/notices.ts';
import type { OpenWork } from '../../store/people/open-work.ts';
import { claimsInApproval, waitingFor } from '../../store/people/waiting.ts';
import type { Table } from '../../store/table/table.ts';
import type { Directory, Person } from '../people/directory.ts';
import { onceLoaded } from '../shared/once-loaded.ts';
import { type Sending, type Sent, send } from './send.ts';
import { isDue, settled } from './settled.ts';

/** What telling people of their inbox needs of the world. */
export interface Notifying extends Sending {
  readonly table: Table;
  readonly people: Directory;
  /** Whether people who said nothing about notices get them by mail. */
  readonly everybody: boolean;
}

/** What a round came to. */
export interface Notified {
  readonly sent: number;
  readonly failed: number;
  readonly stopped: number;
}

/** How long somebody's notices are ours at a time; a process that dies gives them back by then. */
const holdMs = 120_000;
const none: Notified = { sent: 0, failed: 0, stopped: 0 };

/**
 * Tells everybody who wants it what has come to wait for them since they were last told. What is told is found by looking
 * into inboxes, not by what has happened: an event that comes twice, or late, or not at all, changes nothing about it.
 */
export async function notify(world: Notifying): Promise<Notified> {
  const known = new Map((await listNotices(world.table)).map((notices) => [notices.actor, notices]));
  const isWanted = (notices: Notices) => isDue(notices, world.now()) && (notices.by !== 'mail' || world.mail !== null);
  if (!world.everybody && ![...known.values()].some(isWanted)) return none;
  const people = await world.people.list();
  const inApproval = onceLoaded(() => claimsInApproval(world.table));
  const rounds = await Promise.all(
    people.map((person) => {
      const notices = known.get(person.id) ?? unsaidNotices(person.id, world.everybody ? 'mail' : 'off');
      const isNew = !known.has(person.id);
      return isWanted(notices) ? notifyOne({ person, notices, isNew }, { ...world, inApproval }) : none;
    }),
  );
  const sum = (of: keyof Notified) => rounds.reduce((total, round) => total + round[of], 0);
  return { sent: sum('sent'), failed: sum('failed'), stopped: sum('stopped') };
}

interface Whom {
  readonly person: Person;
  readonly notices: Notices;
  /** Whether nothing is stored of them yet. */
  readonly isNew: boolean;
}

async function notifyOne(
  { person, notices, isNew }: Whom,
  world: Notifying & { readonly inApproval: () => Promise<OpenWork> },
): Promise<Notified> {
  const { table, now, origin, inApproval } = world;
  const address = addressOf(person);
  if (notices.by === 'mail' && address === null) return none;
  const waiting = await waitingFor(table, person, { now: now(), inApproval });
  const current = waiting.filter(({ why }) => notices.about.includes(why)).map((item) => noticeOf(item, origin));
  const over = overSince(notices, current);
  if (over.size === 0 && freshOf(notices, current).length === 0) return none;
  if (isNew && !(await addNotices(table, notices))) return none;
  const workingUntil = new Date(now().getTime() + holdMs).toISOString();
  const held = await changeNotices(table, person.id, (stored) =>
    isDue(stored, now()) ? { ...stored, workingUntil } : null,
  );
  if (held === null) return none;
  const sent = await send(held, freshOf(held, current), { ...world, address });
  const left = await changeNotices(table, person.id, (stored) => settled(stored, { ...sent, over, now: now() }));
  return cameTo(sent, left);
}

/** What was told and waits no longer: should it wait again, it is told again. */
function overSince({ told }: Notices, current: readonly Notice[]): ReadonlySet<string> {
  const waits = new Set(current.map(({ key }) => key));
  return new Set(told.filter((key) => !waits.has(key)));
}

function freshOf({ told }: Notices, current: readonly Notice[]): readonly Notice[] {
  const known = new Set(told);
  return current.filter(({ key }) => !known.has(key));
}

function cameTo({ taken, failure }: Sent, left: Notices | null): Notified {
  const isStopped = failure !== null && left?.state === 'stopped';
  return { sent: taken.length, failed: failure === null ? 0 : 1, stopped: isStopped ? 1 : 0 };
}

const Address = z.email();

/** Where somebody gets mail, as whoever keeps the list of people wrote it; null where that is none. */
function addressOf({ email }: Person): string | null {
  return Address.safeParse(email).data ?? null;
}
