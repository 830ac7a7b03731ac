import { describe, expect, test } from 'vitest';
import { extract } from '../../../../claims/extract/extract.ts';
import type { ExtractedClaim } from '../../../../claims/extraction.ts';
import { loadModel } from '../../../../lambdas/shared/model.ts';

const model = loadModel();

function lastClaim(text: string, title: string | null = null): ExtractedClaim | undefined {
  const facts = { title, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  return extract({ id: 'a', article: { ...facts, text } }, model).claims.at(-1);
}

describe('"the council" and the like are read as', () => {
  test.each([
    [
      'the one name that ends with the noun',
      'The Orrin Harbour Council met in May. The council closed two piers.',
      'The Orrin Harbour Council closed two piers.',
    ],
    [
      'the one that begins with it',
      'The Bank of Norholm cut its rate. Savers have trusted the bank since 1990.',
      'Savers have trusted the Bank of Norholm since 1990.',
    ],
    [
      'a name before the noun',
      'The Linden programme began in 2011. The programme trained 900 nurses.',
      'The Linden programme trained 900 nurses.',
    ],
    [
      'a short form in brackets before it',
      'Ministers signed the Northern Coast Area (NCA) agreement. The agreement ended a tax on fish.',
      'The Northern Coast Area agreement ended a tax on fish.',
    ],
    [
      'its owner’s',
      "Radio Norholm's app was launched in May. The app has 900 users.",
      "Radio Norholm's app has 900 users.",
    ],
    [
      'what is described by the same noun',
      'Norvik Foods, a company in Orrin, lost £9m. The company has paid a fine of £2m.',
      'Norvik Foods has paid a fine of £2m.',
    ],
    [
      'what is described by another noun for it',
      'The broadcaster Radio Norholm lost its licence. The network employs 900 people.',
      'Radio Norholm employs 900 people.',
    ],
    [
      'the issuer of the text',
      'Quist Marine, Inc. reported higher sales. Its unit Quist Ferries Corp sold two ships. The Company has 900 staff.',
      'Quist Marine has 900 staff.',
    ],
    [
      'the one disease',
      'Nurses in Orrin found nine cases of cholera. The disease killed two children.',
      'Cholera killed two children.',
    ],
    [
      'its own outbreak',
      'Nurses in Orrin found nine cases of cholera. The outbreak killed two children.',
      'The cholera outbreak killed two children.',
    ],
    [
      'a summit that was announced',
      'Ministers met at a Norholm summit in May. The summit ended on Friday.',
      'The Norholm summit ended on Friday.',
    ],
    [
      'what a lead has announced without its name',
      'A council has shut its pool. Orrin Town Council opened it in 1970. The council has £2m in debt.',
      'Orrin Town Council has £2m in debt.',
    ],
  ])('%s', (_, text, claim) => {
    expect(lastClaim(text)?.text).toBe(claim);
  });

  test('the one of several that the title names, where no other is near', () => {
    const text =
      'The Orrin Council and the Marlow Council met in May. Members sang. They left at noon. The council has £2m in debt.';
    expect(lastClaim(text, 'Orrin Council in debt')?.text).toBe('The Orrin Council has £2m in debt.');
    expect(lastClaim(text.replace('They left', 'The Marlow Council left'), 'Orrin Council in debt')?.open).not.toEqual(
      [],
    );
  });

  test('words in brackets where somebody is quoted', () => {
    const text = 'The Orrin Harbour Council met in May. "We trusted the council for nine years," Tove Berg said.';
    expect(lastClaim(text)?.text).toBe('We trusted [the Orrin Harbour Council] for nine years.');
  });

  test('a name once, the second time they are left as they stand and are not open', () => {
    const claim = lastClaim('The Orrin Harbour Council met in May. The council said nobody had left the council.');
    expect(claim?.open).toEqual([]);
  });

  test('words that say what was read, and where', () => {
    const text = 'The Orrin Harbour Council met in May. The council closed two piers.';
    const [resolution] = lastClaim(text)?.resolved ?? [];
    expect(resolution).toMatchObject({ from: 'The council', to: 'the Orrin Harbour Council' });
    expect(text.slice(...(resolution?.span ?? [0, 0]))).toBe('The council');
  });
});

describe('"the council" and the like stay open', () => {
  test.each([
    ['where two have such a name', 'The Orrin Council and the Marlow Council met. The council closed two piers.'],
    [
      'where another is spoken of',
      'The Orrin Council met in May. A rival council met in June. The council closed a pier.',
    ],
    ['before the name', 'The council closed two piers. The Orrin Council met in May. Members left.'],
    ['where the noun is a person’s', 'The Reuters reporter left in May. The reporter had seen nine letters.'],
    [
      'where two are described by the noun',
      'Norvik Foods, a company in Orrin, and Tidex, a company in Marlow, closed. The company employed 900 people.',
    ],
    [
      'where another business is nearer',
      'Norvik Foods, a company in Orrin, lost £9m. Zephyra bought its mills. The company employs 900 people.',
    ],
    ['where two diseases are named', 'Nurses found cholera and measles in Orrin. The disease killed two children.'],
    ['where words after it say which', 'The Orrin Council met in May. The council of Marlow closed two piers.'],
  ])('%s', (_, text) => {
    expect(lastClaim(text)?.resolved).toEqual([]);
  });
});

describe('"it" at the head of a report', () => {
  test('is the body that says it, where only a body can do such a thing', () => {
    expect(lastClaim('The Orrin Council said it planned to close two piers.')?.text).toBe(
      'The Orrin Council planned to close two piers.',
    );
  });

  test('stays open where a thing can do it as well', () => {
    expect(lastClaim('The Orrin Council said it had 2,000 downloads in May.')?.text).toBe(
      'It had 2,000 downloads in May.',
    );
  });
});
