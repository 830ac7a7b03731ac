import { expect, test } from 'vitest';
import { cueLookUp } from '../../../claims/language/cue.ts';
import { english } from '../../../claims/language/en/english.ts';
import { isBarePronoun, languageOf } from '../../../claims/language/languages.ts';

const englishText =
  'The harbour of Valdehoz was built in 1904 and the town has lived by it ever since. It is said that the first crane was ' +
  'a gift of a brewer, who had it brought from the next town in one night.';
/** Esperanto, which no desk waits for. */
const unreadText =
  'La haveno de Valdehoz estis konstruita en 1904 kaj la urbo vivas de ĝi ekde tiam. Oni rakontas ke la unua gruo estis ' +
  'donaco de bierfaristo, kiu venigis ĝin el la najbara urbo en unu sola nokto.';

test.each([
  ['what is stated: English', unreadText, 'en-US', 'en'],
  ['what is stated: another', englishText, 'eo', ''],
  ['its words, where nothing is stated: English', englishText, null, 'en'],
  ['its words, where nothing is stated: another', unreadText, '', ''],
  ['English, where a text is too short to tell', 'Puerto cerrado', null, 'en'],
])('languageOf goes by %s', (_, text, stated, tag) => {
  expect(languageOf(text, stated).tag).toBe(tag);
});

test('languageOf reads no text without end', () => {
  expect(languageOf('a'.repeat(2_000_000), null).tag).toBe('en');
});

test.each(['she', 'They', 'who'])('isBarePronoun knows a word that names nobody: %s', (name) => {
  expect(isBarePronoun(name)).toBe(true);
});

test('isBarePronoun leaves a name alone', () => {
  expect(isBarePronoun('Ines Moor')).toBe(false);
});

const cueOf = cueLookUp([
  { word: 'shoot', particle: 'back', class: 'speech' },
  { word: 'worry', class: 'belief' },
  { word: 'worried', takesClause: true },
]);

test('cueLookUp asks for the particle that a row names', () => {
  expect(cueOf('shoot', 'shot', 'back')).toEqual({ class: 'speech' });
  expect(cueOf('shoot', 'shot', 'him')).toBeNull();
});

test('cueLookUp knows a clause that the form written takes, and the class of the base form', () => {
  expect(cueOf('worry', 'worried', 'that')).toEqual({ class: 'belief', takesClause: true });
  expect(cueOf('worry', 'worry', 'that')).toEqual({ class: 'belief' });
});

test.each([
  ['say', { class: 'speech', takesClause: true, reports: true, frames: true }],
  ['doubt', { class: 'belief', denies: true }],
  ['tell', { class: 'speech', addresses: true, takesClause: true, reports: true, frames: true }],
  ['statement', { isNoun: true }],
])('English has a row for %s', (word, cue) => {
  expect(english.cueOf(word, word, '')).toEqual(cue);
});
