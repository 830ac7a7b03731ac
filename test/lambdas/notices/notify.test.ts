import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import type { Mail } from '../../../lambdas/notices/mail.ts';
import { type Notified, notify } from '../../../lambdas/notices/notify.ts';
import type { Person } from '../../../lambdas/people/directory.ts';
import type { Delivery } from '../../../lambdas/webhooks/post.ts';
import { newSecret } from '../../../lambdas/webhooks/sign.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { newCommentId, saveComment } from '../../../store/comments/comments.ts';
import { addNotices, findNotices, type Notices, unsaidNotices } from '../../../store/people/notices.ts';
import type { Table } from '../../../store/table/table.ts';
import { storedClaim } from '../../builders.ts';
import { alice, bob, erin, mayReview, proposal, type Step } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamodb = useEmbeddedDynamoDb();
const minute = 60_000;
const hour = 60 * minute;
const start = Date.parse('2026-05-04T12:00:00.000Z');
const origin = 'https://desk.example';

const person = (id: string, role: Person['roles'][number], email: string | null = `${id}@desk.example`): Person => ({
  ...{ id, name: null, roles: [role], email },
});
const everyone = [
  person('alice', 'reviewer'),
  person('bob', 'reviewer'),
  person('erin', 'editor'),
  person('vera', 'viewer'),
];

/** A desk whose mail and webhooks are caught, at a time that the test sets. */
async function aDesk({
  everybody = false,
  people = everyone,
}: {
  everybody?: boolean;
  people?: readonly Person[];
} = {}) {
  const table = await dynamodb.table();
  const desk = {
    table,
    now: start,
    mails: [] as Mail[],
    posts: [] as { readonly url: string; readonly id: string; readonly body: string }[],
    answer: (): Delivery => ({ kind: 'taken' }),
    async round(): Promise<Notified> {
      return notify({
        ...{ table, everybody, origin, people: { list: async () => people } },
        mail: async () => async (mail) => {
          const answer = desk.answer();
          if (answer.kind === 'taken') desk.mails.push(mail);
          return answer;
        },
        post: async (url, headers, body) => {
          desk.posts.push({ url, id: headers['webhook-id'] ?? '', body });
          return desk.answer();
        },
        now: () => new Date(desk.now),
        until: new Date(desk.now + minute),
      });
    },
    async wants(actor: string, given: Partial<Notices>): Promise<void> {
      await addNotices(table, { ...unsaidNotices(actor, 'mail'), ...given });
    },
  };
  return desk;
}
type ADesk = Awaited<ReturnType<typeof aDesk>>;

async function aClaim(table: Table, text: string): Promise<Claim> {
  const claim = storedClaim(text);
  await putNewClaims(table, [claim]);
  return claim;
}

/** Makes moves at the desk's time, one after the other. */
async function move({ table, now }: ADesk, id: string, ...steps: readonly Step[]): Promise<void> {
  for (const [actor, command] of steps) {
    const claim = await readClaim(table, id);
    if (claim === null) throw new Error(`${id} is gone`);
    const decision = decide(claim, command, { actor, now: new Date(now), settings: standardSettings, mayReview });
    if (decision.kind === 'refused') throw new Error(`${command.action} by ${actor.id}: ${decision.message}`);
    expect(await saveMove(table, claim, decision)).toBe('saved');
  }
}

async function mention({ table, now }: ADesk, claim: string, whom: string): Promise<void> {
  const at = new Date(now).toISOString();
  const words = { id: newCommentId(new Date(now)), claim, by: 'bob', at, editedAt: null };
  await saveComment(table, { ...words, text: `@${whom}, a secret of the desk`, mentions: [whom] });
}

const linesOf = ({ text }: Mail) => text.split('\n').filter((line) => line !== '');

describe('notices of an inbox', () => {
  test('are sent to nobody who did not ask', async () => {
    const desk = await aDesk();
    const { id } = await aClaim(desk.table, 'The bridge cost 3 million crowns.');
    await move(desk, id, [erin, { action: 'assign', assignee: 'alice' }]);
    await mention(desk, id, 'bob');
    expect(await desk.round()).toEqual({ sent: 0, failed: 0, stopped: 0 });
    expect([desk.mails, desk.posts]).toEqual([[], []]);
    expect(await findNotices(desk.table, 'alice')).toBeNull();
  });

  test('say why a claim waits, which it is and where, and no word of a colleague', async () => {
    const desk = await aDesk();
    const [returned, given, named, proposed] = [
      await aClaim(desk.table, 'The harbour moved 12 ships in 2025.'),
      await aClaim(desk.table, 'The council hired 140 nurses.'),
      await aClaim(desk.table, 'The tunnel is 41 metres deep.'),
      await aClaim(desk.table, 'The ferry lost 3 million crowns.'),
    ];
    await desk.wants('alice', {});
    await move(desk, returned.id, [alice, { action: 'take' }], [alice, proposal()]);
    await move(desk, returned.id, [bob, { action: 'return', reason: 'Which year? A secret of the desk.' }]);
    await move(desk, given.id, [erin, { action: 'assign', assignee: 'alice' }]);
    await mention(desk, named.id, 'alice');
    await move(desk, proposed.id, [bob, { action: 'take' }], [bob, proposal()]);
    expect(await desk.round()).toEqual({ sent: 4, failed: 0, stopped: 0 });
    const [letter, ...others] = desk.mails;
    if (letter === undefined) throw new Error('nothing was sent');
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ to: 'alice@desk.example', subject: '4 claims wait for you' });
    const item = (heading: string, { id, text }: Claim) => [`${heading}:`, `  ${text}`, `  ${origin}/claims/${id}`];
    expect(linesOf(letter)).toEqual([
      ...item('Returned to you', returned),
      ...item('Given to you', given),
      ...item('You are mentioned', named),
      ...item('Waits for a second reviewer', proposed),
      `All that waits for you: ${origin}/for-you`,
      'What you are told of is chosen there, under Notices.',
    ]);
    expect(letter.text).not.toContain('secret');
  });

  test('come once, whatever is written about the claim meanwhile, and again when it waits again', async () => {
    const desk = await aDesk();
    const { id } = await aClaim(desk.table, 'The bridge cost 3 million crowns.');
    await desk.wants('bob', {});
    await move(desk, id, [alice, { action: 'take' }], [alice, proposal()]);
    const rounds = await Promise.all([desk.round(), desk.round(), desk.round()]);
    expect(rounds.map(({ sent }) => sent).toSorted()).toEqual([0, 0, 1]);
    desk.now += hour;
    await move(desk, id, [alice, { ...proposal({ verdict: 'true' }), action: 'amend' }]);
    expect((await desk.round()).sent).toBe(0);
    await move(desk, id, [bob, { action: 'return', reason: 'No.' }]);
    expect((await desk.round()).sent).toBe(0);
    await move(desk, id, [alice, proposal()]);
    expect((await desk.round()).sent).toBe(1);
    expect(desk.mails.map(({ to }) => to)).toEqual(['bob@desk.example', 'bob@desk.example']);
  });

  test('say that a hold ends soon, ten minutes before, and nothing while there is time', async () => {
    const desk = await aDesk();
    const { id } = await aClaim(desk.table, 'The bridge cost 3 million crowns.');
    await desk.wants('alice', {});
    await move(desk, id, [alice, { action: 'take' }]);
    for (const [minutes, sent] of [
      [19, 0],
      [21, 1],
      [29, 0],
    ] as const) {
      desk.now = start + minutes * minute;
      expect([minutes, (await desk.round()).sent]).toEqual([minutes, sent]);
    }
    expect(desk.mails.map(linesOf).at(-1)?.[0]).toBe('About to run out:');
  });

  test('are gathered: one letter in five minutes, with twenty claims at most and the number of the rest', async () => {
    const desk = await aDesk();
    await desk.wants('alice', { about: ['mentioned'] });
    const { id } = await aClaim(desk.table, 'The bridge cost 3 million crowns.');
    await mention(desk, id, 'alice');
    await desk.round();
    for (let number = 0; number < 23; number++) {
      const other = await aClaim(desk.table, `The bridge of town ${number} cost 3 million crowns.`);
      await mention({ ...desk, now: desk.now + number }, other.id, 'alice');
    }
    desk.now += 4 * minute;
    expect((await desk.round()).sent).toBe(0);
    desk.now += 2 * minute;
    expect((await desk.round()).sent).toBe(23);
    expect(desk.mails.map(({ subject }) => subject)).toEqual(['A claim waits for you', '23 claims wait for you']);
    expect(desk.mails[1]?.text).toContain('And 3 more.');
  });

  test('go to a webhook one by one, signed, each under an id of its own that stays', async () => {
    const desk = await aDesk();
    const secrets = [{ secret: newSecret(), until: null }];
    await desk.wants('vera', { by: 'webhook', url: 'https://chat.example/hook', secrets });
    const [first, second] = [
      await aClaim(desk.table, 'The bridge cost 3 million crowns.'),
      await aClaim(desk.table, 'The tunnel cost 4 million crowns.'),
    ];
    await mention(desk, first.id, 'vera');
    await mention({ ...desk, now: desk.now + 1 }, second.id, 'vera');
    let tries = 0;
    desk.answer = () =>
      ++tries === 2 ? { kind: 'failed', message: 'it answered 500', gone: false } : { kind: 'taken' };
    expect(await desk.round()).toEqual({ sent: 1, failed: 1, stopped: 0 });
    expect((await desk.round()).sent).toBe(0);
    desk.now += minute;
    expect(await desk.round()).toEqual({ sent: 1, failed: 0, stopped: 0 });
    const [one, failed, again] = desk.posts;
    expect(failed?.id).toBe(again?.id);
    expect(one?.id).not.toBe(again?.id);
    expect(new Set([one, again].map((post) => JSON.parse(post?.body ?? '').subject))).toEqual(
      new Set([first.id, second.id]),
    );
    expect(JSON.parse(one?.body ?? '')).toMatchObject({
      ...{ id: one?.id, type: 'claimtrail.inbox.waiting', source: origin },
      data: { why: 'mentioned' },
    });
    expect(one?.body).not.toContain('secret of the desk');
    expect(await findNotices(desk.table, 'vera')).toMatchObject({ attempts: 0, lastFailure: null, state: 'active' });
  });

  test('that fail are tried again for a day, farther and farther apart, and given up with a word why', async () => {
    const desk = await aDesk();
    await desk.wants('alice', {});
    const { id } = await aClaim(desk.table, 'The bridge cost 3 million crowns.');
    await move(desk, id, [
      erin,
      { action: 'assign', assignee: 'alice', due: new Date(start + 40 * hour).toISOString() },
    ]);
    let tries = 0;
    desk.answer = () => {
      tries++;
      return { kind: 'failed', message: 'MessageRejected: not verified', gone: false };
    };
    let stopped = 0;
    for (; desk.now < start + 39 * hour; desk.now += 10 * minute) stopped += (await desk.round()).stopped;
    expect([tries > 5 && tries < 15, stopped]).toEqual([true, 1]);
    expect(await findNotices(desk.table, 'alice')).toMatchObject({
      state: 'stopped',
      lastFailure: { message: 'MessageRejected: not verified' },
    });
  });

  test('go to everybody whose desk wants it so, but for those who turned them off or have no address', async () => {
    const people = [...everyone, person('carl', 'reviewer', null), person('dora', 'reviewer', 'a\r\nbcc: b@c.example')];
    const desk = await aDesk({ everybody: true, people });
    await desk.wants('bob', { by: 'off' });
    const { id } = await aClaim(desk.table, 'The bridge cost 3 million crowns.');
    for (const { id: whom } of people) await mention({ ...desk, now: desk.now + whom.length }, id, whom);
    expect((await desk.round()).sent).toBe(3);
    expect(desk.mails.map(({ to }) => to).toSorted()).toEqual(
      ['alice', 'erin', 'vera'].map((who) => `${who}@desk.example`),
    );
  });

  test('stop for somebody who works here no more', async () => {
    const desk = await aDesk({ people: everyone.filter(({ id }) => id !== 'alice') });
    await desk.wants('alice', {});
    await mention(desk, (await aClaim(desk.table, 'The bridge cost 3 million crowns.')).id, 'alice');
    expect((await desk.round()).sent).toBe(0);
  });
});
