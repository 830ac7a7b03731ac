import { describe, expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

function textsOf(text: string): readonly string[] {
  const facts = { title: null, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  return extract({ id: 'a', article: { ...facts, text } }, model).claims.map((claim) => claim.text);
}

describe('what a cut would open', () => {
  test.each([
    'Divers searched the harbour for the sailors but their work was slowed by ice.',
    'Farmers drained the fields near Orrin, but their wells were poisoned by salt.',
    'The town of Marl bought two trams and painted them red in 2014.',
    'Norholm built a pier in 1962, but its planks rotted within ten years.',
    'The storm broke 40 masts in Orrin, and they fell on parked cars.',
    'Norholm sold a mill and its mayor bought a farm in Orrin.',
    'While the bridge cost 40 million crowns, it had no effect on the traffic of Marl.',
  ])('is kept together: %s', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  test.each([
    ['The bakery sells bread and employs 12 people.', 2],
    ['The bridge in Orrin was closed, and it is likely that rents will fall.', 2],
    ['Tove Berg praised the crew, and the crew repaired its ship.', 2],
    ['Rents rose in Marl; they fell in Orrin.', 2],
  ])('is cut where nothing is lost: %s', (text, claims) => {
    expect(textsOf(text)).toHaveLength(claims);
  });

  test('is kept together with another number of the same', () => {
    const text = 'The storm killed 40 sheep in Orrin, with another 12 cows found dead in Marl.';
    expect(textsOf(text)).toEqual([text]);
    expect(textsOf('The storm killed 40 sheep in Orrin, with 12 cows found dead in Marl.')).toHaveLength(2);
  });

  test('is cut where somebody else is named as saying it', () => {
    const claims = textsOf('Owen Pryce said the mill had lost 4 million crowns and that it would close in May.');
    expect(claims.length).toBeGreaterThan(1);
  });
});

describe('an opening', () => {
  test.each([
    ['In 2014, the mill closed and 300 people lost their jobs.', 'In 2014, 300 people lost their jobs.'],
    ['On Monday, the ferry sank off Orrin and 40 sailors were saved.', /^On Monday.*40 sailors were saved\.$/],
    [
      'Under the Norholm plan, schools have closed and teachers have left.',
      /^Under the Norholm plan, teachers have left/,
    ],
  ])('is said of both clauses: %s', (text, second) => {
    expect(textsOf(text).at(-1)).toMatch(second);
  });

  test.each([
    ['In 2014, the mill closed and the town is poor today.', /^The town is poor/],
    ['In fact, the mill closed and 300 people lost their jobs.', /^300 people/],
    [
      'In May, the mill closed, but in June 300 people found jobs in Orrin.',
      /^In May, the mill closed, but in June|^In June/,
    ],
    ['In 2014, the mill closed, and later the town bought it.', /closed, and later the town|^Later the town/],
  ])('is not said of a clause with another time: %s', (text, second) => {
    expect(textsOf(text).at(-1)).toMatch(second);
  });
});
