import { describe, expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

/** Who is named as saying the last thing that is said in a text. */
function lastSpeaker(text: string): string | null {
  const facts = { title: null, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  return extract({ id: 'a', article: { ...facts, text } }, model).attributions.at(-1)?.speaker?.name ?? null;
}

describe('a speaker without a whole name is the only one who bears it', () => {
  test.each([
    ['Mayor Tove Berg opened the school. The mayor said it had cost 4 million crowns.', 'Tove Berg'],
    ['Harbour commissioner Ade Sule left on Monday. The commissioner said rents would fall.', 'Ade Sule'],
    ['Governor Maria Lund praised the crew. The governor said the ship was safe.', 'Maria Lund'],
    ['Paul Small, a teacher, praised the plan. Small told the Echo that rents would fall.', 'Paul Small'],
    ['Maria Judge, a nurse, left Orrin in May. Judge said the ward was full.', 'Maria Judge'],
    ['Adam Expert, a diver, praised the crew. The tide was high, Expert said.', 'Adam Expert'],
    ['“The pier is safe,” said Owen Pryce, a diver. The same diver told the Echo that it had cracks.', 'Owen Pryce'],
    ['Owen Pryce said the pier was safe. The same official said later that it had cracks.', 'Owen Pryce'],
    ['Tove Berg said the school was full. The same teacher said that rents had risen.', 'Tove Berg'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });

  test.each([
    ['Former mayor Owen Pryce met Mayor Tove Berg. The mayor said rents would fall.', 'mayor'],
    ['Mayor Tove Berg met Mayor Owen Pryce. The mayor said rents would fall.', 'mayor'],
    ['Mayor Tove Berg opened the school. In Orrin, the mayor said the school was too small.', 'mayor'],
    ["Mayor Tove Berg met Orrin's mayor. The mayor said rents would fall.", 'mayor'],
    ['Candidate Owen Pryce left. The candidate said rents would fall.', 'candidate'],
    ['Paul Small met Anna Small. Small told the Echo that rents would fall.', 'Small'],
  ])('nobody is named where two may be: %s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });

  test('nobody is the same where somebody was named since', () => {
    const text = 'Owen Pryce said the pier was safe. Tove Berg left Orrin. The same official said that it had cracks.';
    expect(lastSpeaker(text)).not.toBe('Owen Pryce');
  });
});
