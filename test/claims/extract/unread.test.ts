import { describe, expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import { ExtractedClaim } from '../../../claims/extraction.ts';
import { emptyModel } from '../../../claims/model/model.ts';
import { speakerOf } from '../../../claims/new-claim.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

function extracted(text: string, language: string | null) {
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language };
  return extract({ id: 'a-1', article }, model);
}

const spanish =
  'El puerto cerrará en 2031, según la alcaldesa de Valdehoz. «Nadie perderá su puesto por esta obra», dijo el Sr. Ibarra ' +
  'el lunes. ¿Quién pagará las grúas nuevas del puerto?';

describe('an article whose language is not read', () => {
  test('has claims that name nobody, whole sentences as they stand', () => {
    const { claims, attributions } = extracted(spanish, 'es');
    expect(claims.map(({ text }) => text)).toEqual([
      'El puerto cerrará en 2031, según la alcaldesa de Valdehoz.',
      '«Nadie perderá su puesto por esta obra», dijo el Sr. Ibarra el lunes.',
    ]);
    expect(claims.map(({ holder }) => holder)).toEqual(['unread', 'unread']);
    expect(claims.map((claim) => speakerOf(claim, attributions))).toEqual([null, null]);
  });

  test('is told by its words where no language is stated', () => {
    const long = [spanish, spanish, spanish].join(' ');
    expect(extracted(long, null).claims.every(({ holder }) => holder === 'unread')).toBe(true);
  });

  test.each([
    [
      'French',
      'Le maire a dit : « Nous fermerons le port avant la fin de l’hiver », hier.',
      '« Nous fermerons le port avant la fin de l’hiver »',
    ],
    [
      'German',
      'Sie sagte: „Wir schließen den Hafen noch vor dem Winter“, und ging.',
      '„Wir schließen den Hafen noch vor dem Winter“',
    ],
    [
      'German, set in guillemets',
      'Sie sagte: »Wir schließen den Hafen noch vor dem Winter«, und ging.',
      '»Wir schließen den Hafen noch vor dem Winter«',
    ],
    [
      'German, single marks',
      'Sie sagte: ‚Wir schließen den Hafen noch vor dem Winter‘, und ging.',
      '‚Wir schließen den Hafen noch vor dem Winter‘',
    ],
    [
      'Swedish',
      'Hon sade: ”Vi stänger hamnen före vinterns slut i år”, och gick.',
      '”Vi stänger hamnen före vinterns slut i år”',
    ],
    ['Japanese', '市長は「冬が終わる前に港を閉鎖します」と述べた。', '「冬が終わる前に港を閉鎖します」'],
  ])('has its whole quotations, by nobody: %s', (_, text, quotation) => {
    const { attributions } = extracted(text, 'xx');
    const contents = attributions.map(({ content }) => content.spans.map(([start, end]) => text.slice(start, end)));
    expect(contents).toEqual([[quotation]]);
    expect(attributions.map(({ speaker, cue }) => ({ speaker, cue }))).toEqual([{ speaker: null, cue: null }]);
  });

  test('keeps a quotation over paragraphs as one', () => {
    const text = 'Sagte sie: „Der Hafen schließt im nächsten Jahr.\n\n„Danach wird er ganz neu gebaut und vergrößert.“';
    expect(extracted(text, 'de').attributions.map(({ content }) => content.spans.length)).toEqual([2]);
  });

  test('has sentences that go on after an initial, a short title and the number of a day', () => {
    const text = 'Am 9. Mai sprach Dr. K. Lind im Rat. Danach ging sie.';
    const { sentences } = extracted(text, 'de');
    expect(sentences.map(([start, end]) => text.slice(start, end))).toEqual([
      'Am 9. Mai sprach Dr. K. Lind im Rat.',
      'Danach ging sie.',
    ]);
  });
});

test('an English article has no holder on its claims, whatever its tag says beside "en"', () => {
  const english = 'The harbour will close in 2031, the mayor of Valdehoz said. It was built in 1904.';
  for (const language of ['en', 'en-GB', 'EN_us', null]) {
    const { claims } = extracted(english, language);
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.every((claim) => !('holder' in claim))).toBe(true);
  }
});

test('a claim that was stored before claims had a holder is read as it was', () => {
  const [claim] = extracted('The harbour was built in 1904.', 'en').claims;
  expect(ExtractedClaim.parse(claim)).toEqual(claim);
  const [unread] = extract({ id: 'a-1', article: { ...extracted(spanish, 'es').article } }, emptyModel).claims;
  expect(ExtractedClaim.parse(unread).holder).toBe('unread');
});
