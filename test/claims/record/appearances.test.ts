import { describe, expect, it } from 'vitest';
import { alsoClaimed, inOrderOfTime } from '../../../claims/record/appearances.ts';
import { storedClaim } from '../../builders.ts';
import { reviewed, toPublication } from '../../reviewed.ts';

const place = (url: string, publishedAt: string | null = null) => ({ url, title: 'A', publisher: 'News', publishedAt });

describe('inOrderOfTime', () => {
  it('has the first one first, those without a date last, and each once', () => {
    const own = place('https://news.example/a', '2026-03-03');
    const others = [
      place('https://late.example/'),
      place('https://early.example/', '2026-03-01'),
      place('https://news.example/a', '2026-03-09'),
    ];
    expect(inOrderOfTime(own, others).map(({ url, publishedAt }) => [url, publishedAt])).toEqual([
      ['https://early.example/', '2026-03-01'],
      ['https://news.example/a', '2026-03-03'],
      ['https://late.example/', null],
    ]);
  });

  it('leaves out what no reader reaches, and keeps the claim’s own', () => {
    const own = { ...place('https://news.example/a'), url: null };
    expect(inOrderOfTime(own, [place('http://localhost/draft'), place('http://10.0.0.4/')])).toEqual([own]);
  });
});

describe('alsoClaimed', () => {
  const claim = storedClaim('The ferry carried 90 000 people.', { speaker: 'Marta' });

  it('has claims of others and in other words, which have no check of their own', () => {
    const byOther = storedClaim('The ferry carried 90 000 people.', { id: 'c-2', speaker: 'Olle' });
    const inOtherWords = storedClaim('Ninety thousand took it.', { id: 'c-3', speaker: 'Marta' });
    const again = storedClaim('The ferry carried 90 000 people.', { id: 'c-4', speaker: 'Marta' });
    const checked = reviewed(storedClaim('It carried 90 000.', { id: 'c-5' }), ...toPublication).claim;
    const related = [claim, byOther, inOtherWords, again, checked];
    expect(alsoClaimed(claim, related).map(({ id }) => id)).toEqual(['c-2', 'c-3']);
  });

  it('has none that those who read fact-checks would not take', () => {
    const source = { url: 'http://localhost/draft', title: 'A', publisher: null, publishedAt: null };
    expect(
      alsoClaimed(claim, [
        storedClaim('Did it carry 90 000?', { id: 'c-2' }),
        storedClaim('It <b>sank</b>.', { id: 'c-3' }),
        storedClaim('It sank.', { id: 'c-4', source }),
      ]),
    ).toEqual([]);
  });
});
