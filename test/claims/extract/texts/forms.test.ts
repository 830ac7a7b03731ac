import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('transcriptReports', () => {
  test.each([
    [
      'an office with its holder in brackets',
      'The Minister for Ports (Ms Anna Stone): We hired 90 pilots.\nPaul Drew: The pilots left in May.',
      ['Anna Stone | We hired 90 pilots.', 'Paul Drew | The pilots left in May.'],
    ],
    [
      'a seat and party in brackets, and a turn of two paragraphs',
      'Mr Paul Drew (Norbury) (Lab): I have met 40 pilots.\n\nThey earn £20 an hour.\n\nMs Anna Stone: That is too little.',
      [
        'Paul Drew | Paul Drew has met 40 pilots.',
        'Paul Drew | They earn £20 an hour.',
        'Anna Stone | That is too little.',
      ],
    ],
    [
      'names that come again',
      'Fisk: Who pays?\n\nBrekke: The state has paid 40 million crowns.\n\nFisk: When?\n\nBrekke: It was paid in May.',
      ['Brekke | The state has paid 40 million crowns.', 'Brekke | It was paid in May.'],
    ],
    [
      'questions and answers, by nobody who is named',
      'Q: Who pays?\nA: The state has paid 40 million crowns.',
      ['- | The state has paid 40 million crowns.'],
    ],
    ['labels of sections', 'Background: The pier was built in 1990.\nImpact: The pier lost 40 lamps.', undefined],
    ['a single note', 'Note: The pier closes at nine.\n\nThe ferry is late.', undefined],
    ['one name with a colon', 'Ann Lund: a life at sea. The book sold 900 copies.', undefined],
  ])('tells turns from other labels: %s', (_, text, claims) => {
    const found = said(text);
    if (claims !== undefined) expect(found).toEqual(claims);
    else expect(found.every((claim) => claim.startsWith('article'))).toBe(true);
  });
});

describe('listedReports', () => {
  test('gives each item to who reports it', () => {
    expect(said('The audit found:\n- 14 of 20 ports lost ferries\n- Fares fell by 3% in the north')).toEqual([
      'audit | 14 of 20 ports lost ferries.',
      'audit | Fares fell by 3% in the north.',
    ]);
    expect(said('According to the audit:\n\n1. The port has 40 lamps.\n2. The port has two piers.')).toEqual([
      'audit | The port has 40 lamps.',
      'audit | The port has two piers.',
    ]);
  });

  test('leaves a list that nobody reports to the article', () => {
    expect(said('1. The port has 40 lamps.\n2. The port has two piers.')).toEqual([
      'article | The port has 40 lamps.',
      'article | The port has two piers.',
    ]);
    expect(said('The ferry stops here:\n- The harbour is in Norbury\n- The pier is in Leeds')).not.toContain(
      'ferry | The harbour is in Norbury.',
    );
  });
});

describe('lineHeads', () => {
  test.each([
    ['10:42 The mayor closed the pier.'],
    ['Updated at 10.20am BST: The mayor closed the pier.'],
    ['11.05am – The mayor closed the pier.'],
    ['PERTH, June 28. The mayor closed the pier.'],
    ['LEEDS, England, March 3 (Reuters) - The mayor closed the pier.'],
    ['Accra, May 4, GNA – The mayor closed the pier.'],
    ['Lagos – The mayor closed the pier.'],
    ['NEW DELHI: The mayor closed the pier.'],
    ['By Ann Lund in Leeds.\n\nThe mayor closed the pier.'],
    ['1. The mayor closed the pier.'],
  ])('leaves out what only opens a line: %s', (text) => {
    expect(said(text)).toEqual(['article | The mayor closed the pier.']);
  });

  test.each([
    ['10.5 million people crossed the pier.'],
    ['May 4 was the day the pier closed.'],
    ['By Monday the mayor had closed the pier.'],
    ['40 lamps – the last of 90 – light the pier.'],
  ])('leaves in what is said: %s', (text) => {
    expect(said(text)).toEqual([`article | ${text}`]);
  });
});

describe('checkedClaims', () => {
  test('gives the claim under check to others than the article', () => {
    const text = 'Claim: 66 piers have been closed.\n\nVerdict: False. Nine piers have been closed.';
    expect(said(text)).toEqual(['- | 66 piers have been closed.', 'article | Nine piers have been closed.']);
    expect(said('What was claimed\n\nFares have doubled.\n\nOur verdict\n\nFares rose by 3%.')).toEqual([
      '- | Fares have doubled.',
      'article | Fares rose by 3%.',
    ]);
  });

  test('needs a verdict', () => {
    expect(said('Claims\n\nFares have doubled since May.')).toEqual(['article | Fares have doubled since May.']);
  });
});

describe('isWithdrawn', () => {
  test.each([
    [
      'An earlier version of this article said that the mayor earned £90,000. The mayor earns £70,000.',
      ['article | The mayor earns £70,000.'],
    ],
    ['It originally stated that 300 people died; the figure was 30.', ['article | The figure was 30.']],
  ])('claims nothing that a correction takes back: %s', (text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  test.each([
    ['An earlier report said that the pier was safe.', '| The pier was safe.'],
    ['The first version of the ferry was slow, the mayor said.', 'mayor | The first version of the ferry was slow.'],
    ['The mayor originally said that the pier was safe.', 'mayor | The pier was safe.'],
  ])('claims what others said before: %s', (text, claim) => {
    expect(said(text).join('\n')).toContain(claim);
  });
});

describe('other forms', () => {
  test.each([
    [
      'a post and its rebuttal',
      '@BayWatch: "The pier has lost 40 lamps" — that\'s false.',
      ['article | @BayWatch: "The pier has lost 40 lamps" — that\'s false.', 'BayWatch | The pier has lost 40 lamps.'],
    ],
    [
      'he said, she said after two names',
      'Anna Lund met Paul Hale. "You owe £400," she said. "I paid it in May," he said.',
      ['article | Anna Lund met Paul Hale.', 'Anna Lund | You owe £400.', 'Paul Hale | Paul Hale paid it in May.'],
    ],
    [
      'a quotation in another language',
      '"Das ist nicht wahr," Anna Lund said. "We sold 400 lamps."',
      ['Anna Lund | We sold 400 lamps.'],
    ],
    ['a caption with its credit', 'A view of the pier is seen in Lagos, Nigeria, May 4, 2026. REUTERS/Ann Lund', []],
    [
      'short forms and times elsewhere',
      'Thos. Hale sold the mill. The ship sank at 3 p.m. (1200 UTC) on Monday.',
      ['article | Thos. Hale sold the mill.', 'article | The ship sank at 3 p.m. (1200 UTC) on Monday.'],
    ],
    [
      'a full stop that was put in, and a second cue',
      'Anna Lund said, "We will not call it a pier[.]" Lund went on to say 40 lamps were lost.',
      ['Anna Lund | We will not call it a pier[.]', 'Anna Lund | 40 lamps were lost.'],
    ],
    [
      'a voice that has no name',
      '"I need to tell you that the ferry has left," the voice said.',
      ['voice | I need to tell you that the ferry has left.'],
    ],
  ])('reads %s', (_, text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});
