import { describe, expect, it } from 'vitest';
import { drawCard } from '../../../lambdas/record/card.ts';
import { publishing, sampleCheck } from '../../claims/record/sample.ts';

const { profile } = publishing;
const drawn = async (claim: string) => Buffer.from(await drawCard(sampleCheck({ claim, speaker: null }), profile));

describe('the picture of a check', () => {
  it('has the claim in Latin, Cyrillic and Greek letters, each with a shape of its own', {
    timeout: 60_000,
  }, async () => {
    const blank = await drawn('');
    for (const [claim, other] of [
      ['Řidiči ušetřili 90 000 korun.', 'Žadici ušetřili 90 000 korun.'],
      ['Ціни на хліб зросли на 12 %.', 'Жіни на хліб зросли на 12 %.'],
      ['Η τιμή του ψωμιού αυξήθηκε.', 'Η τιμή του ξωμιού αυξήθηκε.'],
    ] as const) {
      const picture = await drawn(claim);
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(picture.equals(blank), claim).toBe(false);
      expect(picture.equals(await drawn(other)), claim).toBe(false);
    }
  });

  it('leaves out a claim in letters that it has no shapes for', { timeout: 60_000 }, async () => {
    expect((await drawn('מחיר הלחם עלה.')).equals(await drawn(''))).toBe(true);
  });
});
