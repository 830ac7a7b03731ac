import { expect, it } from 'vitest';
import { idInSlug, slugOf } from '../../../claims/record/slug.ts';

const id = 'c-2f9f3867a4fd8f662e6e';

it.each([
  ['Łódź’s fares rose by 8.5 %!', 'łodz-s-fares-rose-by-8-5-'],
  ['Ціни на хліб зросли на 12 %.', 'ціни-на-хліб-зросли-на-12-'],
  ['  …  ', ''],
  [
    'The minister for transport, housing and the regions said that nobody had been told.',
    'the-minister-for-transport-housing-and-the-regions-said-that-',
  ],
])('%j is found by its id after some of its words', (text, words) => {
  const slug = slugOf({ id, text });
  expect(slug).toBe(`${words}${id}`);
  expect(idInSlug(slug)).toBe(id);
});

it('finds no id where there is none', () => {
  for (const slug of ['', 'card.png', 'the-ferry', 'c-xyz', `${id}-more`]) expect(idInSlug(slug)).toBeNull();
});
