import { describe, expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import type { Extraction } from '../../../claims/extraction.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

function read(text: string): Extraction {
  const facts = { title: null, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  return extract({ id: 'a', article: { ...facts, text } }, model);
}

const lastClaim = (text: string): string | undefined => read(text).claims.at(-1)?.text;

describe('he and she', () => {
  test.each([
    [
      'a name of any culture',
      'Chinwe Okafor won the race. She trained for 12 years.',
      'Chinwe Okafor trained for 12 years.',
    ],
    [
      'a name with an apposition',
      'Ruth Carver, head of the union at Orrin, said she had seen 40 letters.',
      'Ruth Carver had seen 40 letters.',
    ],
    [
      'the one person of the text',
      'Tariq Aziz Noor died in 2003. He wrote 14 books.',
      'Tariq Aziz Noor wrote 14 books.',
    ],
  ])('are read as %s', (_, text, claim) => {
    expect(lastClaim(text)).toBe(claim);
  });

  test.each([
    [
      'two persons are near',
      'Judge Owen Pryce fined Liam Doran in May. He has left the country.',
      'He has left the country.',
    ],
    ['the name is said to be a place', 'Orrin Vale is a village. She was born in 1960.', 'She was born in 1960.'],
    ['a person without a name is near', 'Inspector Ruth Carver questioned a woman. She was 41.', 'She was 41.'],
    [
      'who speaks may speak of another',
      'Liam Doran was held in jail. Owen Pryce said he had been drinking.',
      'He had been drinking.',
    ],
    ['somebody’s kin is near', 'Peter Holm said his brother was ill. He died in May.', 'He died in May.'],
    [
      'it owns what a man without a name has',
      'Ranger Imran Pillai posted a photo. Police held a man in his forties.',
      'Police held a man in his forties.',
    ],
  ])('stay open where %s', (_, text, claim) => {
    expect(lastClaim(text)).toBe(claim);
  });

  test('stay as they are after the name in the same claim', () => {
    expect(lastClaim('Ruth Carver sold her house in Norholm.')).toBe('Ruth Carver sold her house in Norholm.');
  });
});

describe('an abbreviation', () => {
  test.each([
    [
      'is no part of a longer name',
      'Dr Ruth Carver works at NHS Orrin. The NHS has 1.2 million staff.',
      'The NHS has 1.2 million staff.',
    ],
    [
      'is nobody’s initials',
      'Norvik Radio owns 18 FM stations. Frans Malm founded it in 1970.',
      'Norvik Radio owns 18 FM stations.',
    ],
    [
      'is no word in other letters',
      'The Tidex Index fell. Orrin Mills (TIDEX: ORM) rose by 2 percent.',
      'Orrin Mills (TIDEX: ORM) rose by 2 percent.',
    ],
    [
      'is what spells it',
      'The Norholm Harbour Board (NHB) met. The NHB closed 4 berths.',
      'The Norholm Harbour Board closed 4 berths.',
    ],
  ])('%s', (_, text, claim) => {
    expect(read(text).claims.map((found) => found.text)).toContain(claim);
  });
});

describe('"it" that speaks', () => {
  const speakerOf = (text: string): string | undefined => read(text).attributions.at(-1)?.speaker?.name;
  test.each([
    ['Norvik Shipping fell behind. It said the yard would close in May.', 'Norvik Shipping'],
    ['Orrin Mills lost 3 million crowns. It said two plants would close.', 'Orrin Mills'],
    ['Norvik Shipping bought Orrin Mills. It said the yard would close in May.', 'It'],
    ['Ships collided near Orrin Mills. It said the yard would close in May.', 'It'],
  ])('in %s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });
});
