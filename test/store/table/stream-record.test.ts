import { expect, test } from 'vitest';
import { toItem } from '../../../store/table/items.ts';
import { mentionKey } from '../../../store/table/keys.ts';
import { itemOfRecord } from '../../../store/table/stream-record.ts';
import { lambdaRecord } from '../../lambdas/stream-event.ts';

test('itemOfRecord reads whatever the table may hold: where somebody is mentioned, and what is nested', () => {
  const mention = { ...mentionKey('bob', '2026-05-04T12:00:00.000Z-1'), claim: 'c-1', comment: '1', stands: true };
  const nested = {
    pk: 'X#c-1',
    sk: 'SEARCH',
    n: 3,
    none: null,
    list: ['a', { b: false }],
    bytes: new Uint8Array([1, 2]),
  };
  for (const item of [mention, nested]) expect(itemOfRecord(lambdaRecord(toItem(item), 1))).toEqual(item);
});
