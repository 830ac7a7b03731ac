import { expect, test } from 'vitest';
import { annotate } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

/** What each mention in a text stands for. */
function namesIn(text: string): string[] {
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  const { names, mentions } = annotate(article, model);
  return mentions.map(({ start, end, name }) => `${text.slice(start, end)} = ${names[name]?.text}`);
}

test.each([
  [
    'a person and the place they are of',
    'Senator Ted Cruz of Texas won. Texas has voted. Mr. Cruz said so.',
    ['Ted Cruz = Ted Cruz', 'Texas = Texas', 'Texas = Texas', 'Cruz = Ted Cruz'],
  ],
  [
    'a person after an office',
    'Former Secretary of State Hillary Clinton won. Secretary of State Colin Powell lost to Mayor of London Sadiq Khan.',
    ['Hillary Clinton = Hillary Clinton', 'Colin Powell = Colin Powell', 'Sadiq Khan = Sadiq Khan'],
  ],
  [
    'no place by a longer name that it stands in',
    'Ana Ruiz left the University of Texas for Mexico City. Mexico and Texas share a border.',
    ['Ana Ruiz = Ana Ruiz', 'University of Texas = University of Texas', 'Mexico City = Mexico City'].concat([
      'Mexico = Mexico',
      'Texas = Texas',
    ]),
  ],
  [
    'a person named like a place',
    'Rep. Steve Israel spoke first. Israel said that it rained.',
    ['Steve Israel = Steve Israel', 'Israel = Steve Israel'],
  ],
  [
    'the form that has a given name',
    'De Blasio spoke. Mayor Bill de Blasio said that it rained.',
    ['De Blasio = Bill de Blasio', 'Bill de Blasio = Bill de Blasio'],
  ],
  ['nobody by a salutation', 'Dear Hannah: it rains here.', ['Hannah = Hannah']],
])('findNames knows %s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('a "who" after a place is the person who is of it', () => {
  const text = 'Senator Ted Cruz of Texas, who said that it rained, left.';
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  const { attributions } = annotate(article, model);
  expect(attributions.map(({ speaker }) => speaker?.name)).toEqual(['Ted Cruz']);
});
