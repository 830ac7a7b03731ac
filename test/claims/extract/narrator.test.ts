import { expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import { authorOf } from '../../../claims/extract/narrator/byline.ts';
import type { Extraction } from '../../../claims/extraction.ts';
import { english } from '../../../claims/language/en/english.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

function read(text: string, told: { title?: string; byline?: string } = {}): Extraction {
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  return extract({ id: 'a', article: { ...article, ...told } }, model);
}

const opinion = 'I have run the ferry office for eleven years. I think that one pier is not enough. Ask me why.';

test.each([
  ['By Ann Lee', 'Ann Lee'],
  ['Ann Lee, political editor', 'Ann Lee'],
  ['Dr. Ann van der Lee | The Post', 'Ann van der Lee'],
  ['Lucy Pope', 'Lucy Pope'],
  ['Ann Lee and Bo Chen', null],
  ['Ann Lee, Bo Chen', null],
  ['Associated Press', null],
  ['Staff', null],
])('authorOf takes one person from a byline, and nobody in doubt: %s', (byline, author) => {
  expect(authorOf(byline, english)).toBe(author);
});

test('findVoices takes the byline that came with the article', () => {
  const [attribution] = read(opinion, { byline: 'Ann Lee, columnist' }).attributions;
  expect(attribution).toMatchObject({ speaker: { text: 'I', name: 'Ann Lee', kind: 'person' } });
  expect(attribution?.because).toContain('the speaker is the author, by the byline');
});

test.each([
  ['a report that says "me" once', 'The mayor told me that the pier was lost.'],
  [
    'an interview with somebody who is not named',
    `What do you think?\n\n${opinion}\n\nDo you vote?\n\nI think that I do.`,
  ],
  ['a letter to the paper', `Dear editor,\n\n${opinion}`],
  ['a transcript', `LEE: What is lost?\n\nSMITH: ${opinion}`],
])('findVoices takes the "I" of %s for nobody', (_, text) => {
  const { claims } = read(text, { byline: 'Bo Chen' });
  expect(claims.filter((claim) => claim.text.includes('Bo Chen'))).toEqual([]);
});

test('findVoices takes the one whom the title names as interviewed', () => {
  const text = 'Are you glad?\n\nI am. It never rains.\n\nDo you think that it rains?\n\nI think that it snows.';
  const { attributions } = read(text, { title: 'Interview with harbour master Peter Fisk' });
  expect(attributions.map(({ speaker }) => [speaker?.text, speaker?.name])).toContainEqual(['I', 'Peter Fisk']);
});

test('narratorReadings writes the name, its verb and what it owns, and leaves numbers and quotations alone', () => {
  const text = `${opinion} I don't own a boat. The state gave me 40 crowns for my house in 2019. World War I ended in 1918. “I am the mayor of Tromsund,” said Ruth Adeyemi.`;
  expect(read(text, { byline: 'Ann Lee' }).claims.map((claim) => claim.text)).toEqual(
    expect.arrayContaining([
      'Ann Lee has run the ferry office for eleven years.',
      "Ann Lee doesn't own a boat.",
      "The state gave Ann Lee 40 crowns for Ann Lee's house in 2019.",
      'World War I ended in 1918.',
      'Ruth Adeyemi is the mayor of Tromsund.',
    ]),
  );
});

test('firstPersonReadings sets a name apart from a verb that was shortened: "I’m"', () => {
  expect(read('“I’m the mayor of Tromsund,” said Ruth Adeyemi.').claims.map(({ text }) => text)).toEqual([
    'Ruth Adeyemi is the mayor of Tromsund.',
  ]);
});
