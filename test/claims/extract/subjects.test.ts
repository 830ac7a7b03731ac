import { expect, test } from 'vitest';
import { agentAfter } from '../../../claims/extract/attribution/fitted/speaker/agent-after.ts';
import { isEmptyIt } from '../../../claims/extract/attribution/fitted/speaker/empty-it.ts';
import { subjectOfFinite } from '../../../claims/extract/attribution/fitted/speaker/subject-of-finite.ts';
import { subjectOfParticiple } from '../../../claims/extract/attribution/fitted/speaker/subject-of-participle.ts';
import { withAntecedent } from '../../../claims/extract/attribution/fitted/speaker/with-antecedent.ts';
import type { Token } from '../../../claims/language/document.ts';
import { english } from '../../../claims/language/en/english.ts';
import type { Range } from '../../../claims/language/noun-phrase.ts';
import type { Tag } from '../../../claims/language/tag.ts';
import { verbGroup } from '../../../claims/language/verb-group.ts';

/** Tokens of words that are written with their tags, "she/PRON said/VBD"; the cue is the word in capitals. */
function tagged(written: string): { readonly tokens: readonly Token[]; readonly cue: number } {
  const pairs = written.split(' ').map((pair) => pair.split('/'));
  const tokens = pairs.map(([word = '', tag = 'X'], at): Token => {
    const lower = word.toLowerCase();
    const given = { start: at * 20, end: at * 20 + word.length, text: word, lower, lemma: lower };
    return { ...given, tag: tag as Tag, sentence: 0, quotation: -1, grammar: english.grammarOf(lower) };
  });
  return { tokens, cue: tokens.findIndex(({ text }) => /^[A-Z]{4,}$/.test(text)) };
}

function textOf(tokens: readonly Token[], range: Range | null): string | null {
  if (range === null) return null;
  return tokens
    .slice(range.first, range.last)
    .map(({ text }) => text)
    .join(' ');
}

test.each([
  ['the/DET plan/NOUN was/AUX REJECTED/VBN in/ADP May/PROPN by/ADP the/DET board/NOUN ./PUNCT', 'the board'],
  ['guards/NOUN CALLED/VBN to/ADP service/NOUN by/ADP the/DET mayor/NOUN left/VBD', 'the mayor'],
  ['he/PRON was/AUX ASKED/VBN of/ADP plans/NOUN made/VBN by/ADP the/DET board/NOUN ./PUNCT', null],
  ['it/PRON was/AUX SOLD/VBN by/ADP 2016/NUM ./PUNCT', null],
  ['the/DET board/NOUN REJECTED/VBD a/DET plan/NOUN by/ADP the/DET mayor/NOUN ./PUNCT', null],
])('agentAfter finds who does what a passive says: %s', (written, agent) => {
  const { tokens, cue } = tagged(written);
  expect(textOf(tokens, agentAfter(tokens, verbGroup(tokens, cue, 0)))).toBe(agent);
});

test.each([
  ['But/CCONJ while/SCONJ PRAISING/VBG it/PRON ,/PUNCT she/PRON left/VBD', 'she'],
  ['Lena/PROPN ,/PUNCT after/ADP first/ADV SAYING/VBG so/ADV ,/PUNCT left/VBD', 'Lena'],
  ['Lena/PROPN spoke/VBD of/ADP boats/NOUN before/SCONJ CALLING/VBG them/PRON old/ADJ', 'Lena'],
  ['Lena/PROPN left/VBD ,/PUNCT SAYING/VBG so/ADV', 'Lena'],
  ['SAYING/VBG so/ADV is/AUX easy/ADJ ./PUNCT', null],
])('subjectOfParticiple finds whose doing a participle is: %s', (written, subject) => {
  const { tokens, cue } = tagged(written);
  expect(textOf(tokens, subjectOfParticiple(tokens, verbGroup(tokens, cue, 0), 0))).toBe(subject);
});

test.each([
  ['Lena/PROPN ,/PUNCT at/ADP a/DET debate/NOUN ,/PUNCT CITED/VBD it/PRON', 'Lena'],
  ['Lena/PROPN ,/PUNCT only/ADV days/NOUN later/ADV ,/PUNCT CITED/VBD it/PRON', 'Lena'],
  ['he/PRON left/VBD ,/PUNCT and/CCONJ at/ADP noon/NOUN ,/PUNCT CITED/VBD it/PRON', null],
])('subjectOfFinite looks over a setting between commas: %s', (written, subject) => {
  const { tokens, cue } = tagged(written);
  expect(textOf(tokens, subjectOfFinite(tokens, verbGroup(tokens, cue, 0), 0))).toBe(subject);
});

test.each([
  ['drivers/NOUN who/PRON cheered/VBD WARNED/VBD us/PRON', 1, 'drivers who cheered'],
  ['Lena/PROPN ,/PUNCT who/PRON left/VBD ,/PUNCT WARNED/VBD us/PRON', 2, 'Lena , who left'],
  ['Lena/PROPN -/PUNCT who/PRON left/VBD and/CCONJ WARNED/VBD us/PRON', 2, 'Lena - who'],
  ['drivers/NOUN who/PRON WARNED/VBD us/PRON', 1, null],
])('withAntecedent takes the noun before where the clause has a verb of its own: %s', (written, who, speaker) => {
  const { tokens, cue } = tagged(written);
  const found = withAntecedent(tokens, { first: who, last: who + 1 }, { verb: cue, floor: 0 });
  expect(textOf(tokens, found)).toBe(speaker);
});

test.each([
  ['it/PRON is/AUX hard/ADJ to/PART JUDGE/VB', true],
  ["it/PRON 's/AUX worth/ADP NOTING/VBG", true],
  ['it/PRON has/AUX begun/VBN to/PART JUDGE/VB', false],
  ['it/PRON is/AUX hard/ADJ on/ADP him/PRON and/CCONJ JUDGED/VBD', false],
])('isEmptyIt recognises an "it" that only holds a place: %s', (written, isEmpty) => {
  const { tokens, cue } = tagged(written);
  expect(isEmptyIt(tokens, { first: 0, last: 1 }, verbGroup(tokens, cue, 0))).toBe(isEmpty);
});
