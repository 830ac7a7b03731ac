import { expect, test } from 'vitest';
import { mineIn, narrowing, queueAddress, toQuery } from '../../../web/queue/filters.ts';

test('toQuery asks for what awaits review, the most check-worthy first, unless told', () => {
  expect(toQuery(new URLSearchParams())).toEqual({ status: 'unreviewed', sort: 'score' });
});

test('toQuery takes every filter from the address', () => {
  const search = new URLSearchParams(
    'status=checked&verdict=false&speaker=Ann+Lee&publisher=P&assignee=bob&type=event&minScore=0.5&sort=age&article=a-1',
  );
  expect(toQuery(search)).toEqual({
    ...{ status: 'checked', verdict: 'false', speaker: 'Ann Lee', publisher: 'P', assignee: 'bob' },
    ...{ type: 'event', minScore: 0.5, sort: 'age', article: 'a-1' },
  });
});

test('toQuery leaves out what makes no sense', () => {
  expect(toQuery(new URLSearchParams('status=any&type=nonsense&minScore=7&from=yesterday&speaker=+'))).toEqual({
    sort: 'score',
  });
});

test('toQuery takes a day as the reader’s own, to its last moment', () => {
  const { from, to } = toQuery(new URLSearchParams('from=2026-03-01&to=2026-03-01'));
  expect(from).toBe(new Date(2026, 2, 1).toISOString());
  expect(to).toBe(new Date(2026, 2, 2).toISOString());
});

test('queueAddress and toQuery agree', () => {
  const address = queueAddress({ status: 'any', speaker: 'Ann & Co', verdict: '' });
  const search = new URL(address, 'http://page').searchParams;
  expect(toQuery(search)).toEqual({ speaker: 'Ann & Co', sort: 'score' });
  expect(narrowing(search)).toBe(1);
});

test('toQuery asks for whose work it was, when it was published, and how it reads', () => {
  const search = new URLSearchParams(
    'status=any&proposer=alice&approver=bob&publishedBy=erin&publishedFrom=2026-03-01&publishedTo=2026-03-01&open=true&language=DE&sort=updated',
  );
  expect(toQuery(search)).toEqual({
    ...{ proposer: 'alice', approver: 'bob', publishedBy: 'erin', open: 'true', language: 'de', sort: 'updated' },
    publishedFrom: new Date(2026, 2, 1).toISOString(),
    publishedTo: new Date(2026, 2, 2).toISOString(),
  });
  expect(narrowing(search)).toBe(7);
});

test.each([
  ['harbour du', 'harbour du'],
  ['harbour due', 'harbour due due*'],
  ['harbour dues ', 'harbour dues'],
  ['“harbour dues', '“harbour dues'],
  ['harb*', 'harb*'],
  ['in 2024', 'in 2024'],
  ['   ', undefined],
])('toQuery takes the last word of %j also as a beginning, as it is still being typed', (typed, q) => {
  expect(toQuery(new URLSearchParams({ q: typed })).q).toBe(q);
});

test('mineIn shows the reader’s own work where it can be, and everybody’s again', () => {
  const mine = (from: string) => mineIn(new URLSearchParams(from), 'bob').toString();
  expect(mine('')).toBe('assignee=bob&status=in-review');
  expect(mine('status=in-approval&claim=c-1&type=event')).toBe('status=in-approval&type=event&assignee=bob');
  expect(mine('status=in-review&assignee=alice')).toBe('status=in-review&assignee=bob');
  expect(mine('status=in-review&assignee=bob')).toBe('status=in-review');
});
