import { describe, expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import type { Extraction } from '../../../claims/extraction.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();
const facts = { title: null, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
const read = (text: string): Extraction => extract({ id: 'a', article: { ...facts, text } }, model);
const claimsOf = (text: string): string[] => read(text).claims.map((claim) => claim.text);

/** The claims of a sentence, each with who says it, innermost. */
function saidIn(text: string): string[] {
  const { claims, attributions } = read(text);
  return claims.map((claim) => {
    const by = attributions.find(({ id }) => id === claim.attributions.at(-1));
    return `${by?.speaker?.name ?? 'the article'}: ${claim.text}`;
  });
}

describe('a sentence is cut where two predicates are joined', () => {
  test.each([
    ['The bakery sells bread and cakes and employs twelve people.', ['sells bread and cakes', 'employs twelve people']],
    [
      'Three women were detained in Lagos and Abuja and charged with smuggling.',
      ['were detained in Lagos and Abuja', 'were charged with smuggling'],
    ],
    ['Rents rose 4% in Leeds and York and fell 2% in Hull.', ['rose 4% in Leeds and York', 'fell 2% in Hull']],
    ['The minister will cut taxes and raise pensions next year.', ['will cut taxes', 'will raise pensions next year']],
    [
      'The council has sold two pools, shut nine libraries and raised rents by 4%.',
      ['has sold two pools', 'has shut nine libraries', 'raised rents by 4%'],
    ],
    [
      'Police searched the flat, seized two phones and arrested a man of 40.',
      ['searched the flat', 'seized two phones', 'arrested a man of 40'],
    ],
    ['He runs shops in Leeds and York and lives in Hull.', ['runs shops in Leeds and York', 'lives in Hull']],
  ])('%s', (text, ends) => {
    const claims = claimsOf(text);
    expect(claims).toHaveLength(ends.length);
    for (const [at, end] of ends.entries()) expect(claims[at]).toContain(`${end}.`);
  });

  test.each([
    'The company makes engines and parts for cars and trucks.',
    'Voters backed the plan to build homes and widen roads.',
    'The charity feeds, houses and trains 300 people a year.',
    'Few patients come because they fear that friends and relatives would see them.',
    'The new plan is for the crews to reach the shore and move the crates to a smaller boat.',
    'The board did not close the school and move the pupils.',
  ])('and left whole where it joins anything else: %s', (text) => {
    expect(claimsOf(text)).toEqual([text]);
  });
});

describe('a relative clause and an age stand with the right person', () => {
  test.each([
    [
      'Nora Field, 34, who has sued the club, met the fans in York.',
      ['Nora Field met the fans in York.', 'Nora Field has sued the club.', 'Nora Field is 34.'],
    ],
    [
      'The council sold the pools, which were built in 1970, and closed the park.',
      ['The council sold the pools.', 'The council closed the park.', 'The pools were built in 1970.'],
    ],
    [
      'Lord Hall of Ware, who leads the board, opened the bridge.',
      ['Lord Hall of Ware opened the bridge.', 'Lord Hall of Ware leads the board.'],
    ],
  ])('%s', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });

  test.each([
    'He left after a film showed him with his aide Tina Moss, which broke the rules.',
    'The firm sold its plants in Poland, which employ 900 people.',
    'Nine workers at the plant, which makes tyres, were hurt.',
  ])('and stays where that is in doubt: %s', (text) => {
    expect(claimsOf(text).every((claim) => !/^(?:Tina Moss|Poland|Nine workers makes)/.test(claim))).toBe(true);
    expect(claimsOf(text).join(' ')).toContain('which');
  });
});

describe('who speaks is a person, a body, a group or a document', () => {
  test.each([
    ['Local traders in Marden, Kent on Monday said the tax had cost them $3 million.', 'traders'],
    ['Guards will call at the house telling him that two witnesses have come forward.', 'Guards'],
    [
      'A letter signed by the club president, Ada Moor, and its treasurer, Ben Roe, said 40 members had left.',
      'letter',
    ],
    ['Gen. Ada Moor, the army chief, and Ben Roe, the finance minister, said they would leave.', 'Moor and Ben Roe'],
    ['A former clerk at Corven told the inquiry she was paid less than men.', 'clerk'],
    ['The jet climbed for a minute, a pilot close to the inquiry has told Reuters.', 'pilot'],
  ])('%s', (text, name) => {
    expect(
      read(text)
        .attributions.map(({ speaker }) => speaker?.name)
        .join('; '),
    ).toContain(name);
  });

  test.each([
    ['In Kent, Ann Moor said the pier was safe.', 'Ann Moor: The pier was safe.'],
    ['A number of doctors said the ward was full.', 'number of doctors: The ward was full.'],
    ['Clerks at the court in Perth said the file was lost.', 'Clerks at the court in Perth: The file was lost.'],
  ])('and is left alone where it is right: %s', (text, said) => {
    expect(saidIn(text)).toEqual([said]);
  });

  test('what is no speaker holds no claim, and says so', () => {
    const { claims, refusals } = read('The winner was tested on Monday, and 27 said so.');
    expect(claims.every(({ attributions }) => attributions.length === 0)).toBe(true);
    expect(refusals?.map(({ reason }) => reason) ?? []).not.toContain('heading');
  });
});

describe('the gate', () => {
  test.each([
    ['PERTH, June 28.', 'dateline'],
    ['(1200 UTC)', 'dateline'],
    ['A general view of the pier is seen in Hull.', 'caption'],
    ['Council Closes Nine Libraries In Hull', 'heading'],
    ['The Norvik Star is shown here leaving Hull for the last time', 'caption'],
    ['Sailors of the Norvik Star are pictured here on the pier', 'caption'],
    ['These photos of the pier were sent to us by readers in Hull:', 'caption'],
    ['New footage from the pier has just been released by the coastguard:', 'caption'],
    ['We are closing this live blog now, but will be back in the morning.', 'notice'],
    ['Orla Brandt and Owen Pryce have this report from the pier.', 'notice'],
    ['The harbour board declined to comment for this article.', 'notice'],
    ['This story has been updated with a statement by the harbour board.', 'notice'],
  ])('refuses %s as %s', (line, reason) => {
    const { claims, refusals } = read(`${line}\n\nThe pier was closed on Monday.`);
    expect(claims.map(({ text }) => text)).toEqual(['The pier was closed on Monday.']);
    expect(refusals?.map((refusal) => refusal.reason)).toEqual([reason]);
    expect(refusals?.[0]?.because).not.toBe('');
  });

  test.each([
    'The Norvik Star is shown here every summer.',
    'Orla Brandt has this boat in Hull.',
    'The harbour board declined to comment on the fire.',
    '“We are closing this live blog,” Orla Brandt said.',
    'We will be back in Hull in May.',
  ])('lets pass what says something of more than its page: %s', (line) => {
    const { refusals } = read(`${line}\n\nThe pier was closed on Monday.`);
    expect(refusals?.map(({ reason }) => reason) ?? []).not.toContain('caption');
    expect(refusals?.map(({ reason }) => reason) ?? []).not.toContain('notice');
  });

  const story = 'Divers will search the old harbour for the anchor that Orla Brandt lost there in 1962.';

  test.each([
    'Orla Brandt lost the anchor in the harbour in 1962',
    'Divers to search old harbour for anchor lost in 1962',
  ])('refuses a line without a full stop that repeats a sentence, the caption of a picture: %s', (line) => {
    const { claims, refusals } = read(`The town is poor.\n\n${line}\n\n${story}\n\nThe town hopes for more guests.`);
    expect(claims.map(({ text }) => text)).not.toContain(`${line}.`);
    expect(claims.map(({ text }) => text).join(' ')).toContain('Divers will search the old harbour');
    expect(refusals?.map(({ reason }) => reason)).toContain('caption');
  });

  test.each([
    'Orla Brandt sold the ferry to a builder in 1962',
    'Orla Brandt lost the anchor in the harbour in 1962.',
    'Orla Brandt lost',
  ])('takes no line for a caption that says something else or ends with a full stop: %s', (line) => {
    const { refusals } = read(`The town is poor.\n\n${line}\n\n${story}\n\nThe town hopes for more guests.`);
    expect(refusals?.map(({ reason }) => reason) ?? []).not.toContain('caption');
  });

  test.each(['Hull closed its pier.', 'The view of the pier is fine.', 'June is the warmest month in Perth.'])(
    'lets through %s',
    (text) => {
      const { claims, refusals } = read(`${text}\n\nThe board met.`);
      expect(claims[0]?.text).toBe(text);
      expect(refusals).toBeUndefined();
    },
  );

  test('never lists a whole and its parts', () => {
    const { claims } = read('The court ruled against the firm, saying the bridge was not safe.');
    expect(claims.map(({ text }) => text)).toEqual(['The court ruled against the firm.', 'The bridge was not safe.']);
  });

  test('keeps a doubt with what it is about', () => {
    const text = 'There are reportedly 40 million people in the area, with firms worth $3 billion.';
    expect(claimsOf(text)).toEqual([text]);
  });
});

describe('an event of its own is a claim of its own', () => {
  test.each([
    [
      'The clerk resigned after the auditors found a gap of £3m.',
      ['The clerk resigned.', 'The auditors found a gap of £3m.'],
    ],
    [
      'The board closed the road after the bridge was damaged.',
      ['The board closed the road.', 'The bridge was damaged.'],
    ],
    [
      'The firm ended the deal with West Korda this May that raised its exports.',
      ['The firm ended the deal with West Korda this May.', 'The deal with West Korda raised its exports.'],
    ],
  ])('%s', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });

  test.each([
    'The clerk resigned only after the auditors found a gap.',
    'The clerk would resign after the auditors found a gap.',
    'The clerk resigned two days after the auditors found a gap.',
    'The firm ended a deal that raised its exports.',
  ])('but not where it only says when, or what is meant: %s', (text) => {
    expect(claimsOf(text)).toEqual([text]);
  });
});
