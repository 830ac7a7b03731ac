import { describe, expect, test } from 'vitest';
import { untilWon } from '../../../store/table/until-won.ts';

describe('untilWon', () => {
  test('gives what is won, after as many attempts as it took', async () => {
    const outcome = await untilWon({ attempts: 5, doing: 'a race is run' }, async (made) =>
      made < 3 ? { lost: 'others' } : { won: made },
    );
    expect(outcome).toBe(3);
  });

  test('ends, and says what was lost to what', async () => {
    let attempts = 0;
    const never = untilWon({ attempts: 3, doing: 'article a-1 is closed' }, async () => {
      attempts++;
      return { lost: 'other writers' };
    });
    await expect(never).rejects.toThrow('article a-1 is closed: lost 3 times in a row to other writers');
    expect(attempts).toBe(3);
  });

  test('throws the last error itself where errors were what it lost to', async () => {
    const error = new Error('slower, please');
    await expect(untilWon({ attempts: 2, doing: 'x' }, async () => ({ lost: error }))).rejects.toBe(error);
  });
});
