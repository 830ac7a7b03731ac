import { describe, expect, test } from 'vitest';
import { answerIfItFits } from '../../../lambdas/http/kit/answer-if-it-fits.ts';

describe('answerIfItFits', () => {
  test('answers with JSON', () => {
    expect(answerIfItFits({ id: 'a' }, '')).toMatchObject({ kind: 'answer', status: 200, body: '{"id":"a"}' });
  });

  test('says what to do where Lambda would not hand the answer on, quoted as it is there', () => {
    const quoted = { words: '"'.repeat(2_000_000) };
    expect(answerIfItFits(quoted, 'Send it elsewhere.')).toMatchObject({
      kind: 'problem',
      code: 'too-large',
      detail: expect.stringContaining('Send it elsewhere.'),
    });
  });
});
