import { describe, expect, test } from 'vitest';
import { extract } from '../../../../claims/extract/extract.ts';
import type { ExtractedClaim } from '../../../../claims/extraction.ts';
import { loadModel } from '../../../../lambdas/shared/model.ts';

const model = loadModel();

function claimsOf(text: string): readonly ExtractedClaim[] {
  const facts = { title: null, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  return extract({ id: 'a', article: { ...facts, text } }, model).claims;
}

/** The open words of the last claim of a text. */
function openIn(text: string): string[] {
  return (
    claimsOf(text)
      .at(-1)
      ?.open.map((words) => words.text) ?? []
  );
}

describe('open words', () => {
  test.each([
    ['a pronoun of a thing', 'It has 4,000 members.', ['It']],
    ['a pronoun of people', 'They closed 12 schools in 2019.', ['They']],
    ['an owner', 'Its harbour froze in 2010.', ['Its']],
    ['"this" alone', 'This has cost 40 million crowns.', ['This']],
    ['"this" before a noun', 'This rule was lifted in 2014.', ['This rule']],
    ['a bare noun in front', 'The vote was held on 4 May 2021.', ['The vote']],
    ['a bare noun that is one case among many', 'Inspectors had warned of the fire.', ['the fire']],
    ['what is left of a set', 'Others have been repaired since 2018.', ['Others']],
    ['"she" after a thing', 'At the trial, she was asked about the ferry in Norholm.', ['the trial', 'she']],
    ['"both" with a time before its verb', 'Both on Thursday left Norholm.', ['Both']],
    ['"this" before a noun further on', 'Tove Berg has not spoken about this ferry.', ['this ferry']],
    [
      'a thing of which the article speaks before',
      'Norholm bought a ferry. Tove Berg ordered the old ferry to sail.',
      ['the old ferry'],
    ],
    ['the rest of a number', 'The remaining 300 have moved to the coast.', ['The remaining']],
    ['what is left of things', 'The other two ships sank in 1999.', ['The other two ships']],
    ['a number of what is not said', 'Only 27 have signed it in Norholm.', ['Only 27', 'it']],
    ['some of those spoken of', 'Nine ships left Norholm. Only two ships came back.', ['two ships']],
    ['whoever speaks, not named', 'We closed 12 schools in Norholm.', ['We']],
    ['a place on the page', 'The Norvik Star is shown here.', ['here']],
    ['what somebody decides', "Tove Berg criticised the senate's decision.", ['decision']],
    ['"this" after a preposition', 'Tove Berg takes no pleasure in any of this.', ['this']],
    ['a body that is accused', 'Norholm bought a mill. Tove Berg accused the mill of fraud.', ['the mill']],
    ['a thing that is given something', 'Norholm has a mill. Orrin provided the mill with ore.', ['the mill']],
    ['another number', 'Another 300 people were hurt.', ['Another 300 people']],
    ['the most of a set', 'The largest group has moved to the hills.', ['The largest group']],
    ['a thing that only has a quoted verb after it', 'The app "raised eyebrows" in Marl.', ['The app']],
    ['a word before what is quoted of somebody else', 'Owen Pryce answered the question. "No."', ['the question']],
    ['those times', 'Owen Pryce sold his mill during those very hard times.', ['those very hard times']],
    ['times that are counted', 'Owen Pryce has asked these pilots several times.', ['these pilots several times']],
    ['a sum of what is not said', 'The overall death rates were 49% for men.', ['The overall death rates']],
  ])('are %s', (_, text, open) => {
    expect(openIn(text)).toEqual(open);
  });

  test.each([
    ['a pronoun with what it means before it', 'Norvik Shipping sold its ferries in 2012.'],
    ['an "it" that means nothing', 'It is likely that rents will fall in Norholm.'],
    ['"they" after several', 'Farmers lost their cows in 2010.'],
    ['"those who"', 'Those who crossed were fined.'],
    ['a noun with what says which', 'The vote on the harbour was held on 4 May 2021.'],
    ['a noun with a name', 'The Norholm council closed 12 schools.'],
    ['what there is one of', 'The police closed the road to Norholm.'],
    [
      'a thing of which the article says which',
      'Norholm bought a ferry. Tove Berg praised the ferry with three decks.',
    ],
    ['who speaks, at the head of what is said', 'Tove Berg said she had closed 12 schools.'],
    ['several who speak', 'Officials said they had closed 12 schools.'],
    ['"some" with its noun', 'Some ferries have been repaired.'],
    ['a decision that is told', "Tove Berg criticised the senate's decision to close 12 schools."],
    ['a place that is said', 'Norholm Mills has 40 staff here in the harbour of Norholm.'],
    ['a share', 'Half of voters chose Tove Berg. Only about 10 percent of voters chose Owen Pryce.'],
    ['the most of a set with a name', 'The largest group in Norholm has moved to the hills.'],
    ['what is the same as is said', 'Profits in Norholm were 4 million, twice those of the same period of 2010.'],
    ['a noun with a clause about it', 'Tove Berg praised the man she hopes to follow.'],
    ['a question with its words', 'The council of Marl put the question, "Who pays for the tram?", to voters.'],
    ['a slogan with its words', 'Owen Pryce wrote the slogan “Trams for Marl” on a wall.'],
    ['a title with its words', 'Owen Pryce gave the speech the title "Trams for Marl" in 2010.'],
    ['what a year tells apart', 'Marl held a census. Owen Pryce was left out of the 2010 census.'],
    ['what a year tells apart, described', 'Marl had a budget. The amended 2019 budget was cut.'],
    ['what two capitals say which', 'Marl has a hospital. Owen Pryce was taken to the Royal Grace hospital.'],
    ['what a capital with a number says which', 'Marl had an inquiry. Owen Pryce spoke at the Sars-2 inquiry.'],
    ['an idiom', 'Marl painted the scenes. Owen Pryce worked behind the scenes in Marl.'],
    ['another idiom', 'Marl bought a table. Owen Pryce says that a ban in Marl is on the table.'],
    ['a third idiom', 'Marl bought a wheel. Owen Pryce fell asleep at the wheel.'],
    ['a drug with its name', 'Marl bought a drug. The old drug, velorin, seems to work.'],
    ['people of whom the claim speaks', 'Fear may drive people to drink, making those individuals ill.'],
    ['these times', 'Owen Pryce has run a mill during these very hard times.'],
    ['these days', 'Owen Pryce has run a mill in Marl through these dark days.'],
    ['whoever speaks, further on too', 'Tove Berg said she was "very glad" that her town had voted.'],
  ])('are not %s', (_, text) => {
    expect(openIn(text)).toEqual([]);
  });

  test('stand where they say, and say how sure it is', () => {
    const text = 'Norvik sank. The ship was new. Inspectors had warned of the fire.';
    const claims = claimsOf(text);
    const open = claims.flatMap((claim) => claim.open);
    expect(open.map(({ certainty }) => certainty)).toEqual(['sure', 'likely']);
    for (const { text: words, span } of open) expect(text.slice(...span)).toBe(words);
  });

  test('put a claim after its equal', () => {
    const [named, open] = ['Norvik Shipping paid 40 million crowns.', 'It paid 40 million crowns.'].map(
      (text) => claimsOf(text).at(-1)?.checkWorthiness.score ?? 0,
    );
    expect(open).toBeLessThan(named ?? 0);
  });
});

describe('suggestions', () => {
  test.each([
    ['The town bought an app for bins in May. The app has 300 users.', ['The app for bins']],
    ['A new deal with Orrin was signed in 2014. The deal ended in 2019.', ['The new deal with Orrin']],
    ['The old mill burned. The new mill is shut. The mill employed 40 people.', []],
    ['Mills closed across the county. The mill employed 40 people.', []],
  ])('of %s', (text, instead) => {
    expect(claimsOf(text).flatMap(({ suggestions }) => suggestions.map((suggestion) => suggestion.instead))).toEqual(
      instead,
    );
  });
});
