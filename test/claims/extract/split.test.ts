import { describe, expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import type { Extraction } from '../../../claims/extraction.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();
const read = (text: string, publishedAt: string | null = null): Extraction =>
  extract(
    { id: 'a', article: { title: null, text, publishedAt, byline: null, publisher: null, url: null, language: 'en' } },
    model,
  );
const claimsOf = (text: string, publishedAt?: string): string[] =>
  read(text, publishedAt ?? null).claims.map((claim) => claim.text);

describe('splitClaims', () => {
  test.each([
    [
      'takes a relative clause out with the name it speaks of',
      'The board, which was founded in 1921, also runs the lighthouse.',
      ['The board also runs the lighthouse.', 'The board was founded in 1921.'],
    ],
    [
      'gives a second predicate its subject',
      'Osei-Hart founded the firm in 1998 and sold it in 2016.',
      ['Osei-Hart founded the firm in 1998.', 'Osei-Hart sold it in 2016.'],
    ],
    [
      'divides statements with subjects of their own',
      'Inspectors closed the bridge, and the board has asked the county for money.',
      ['Inspectors closed the bridge.', 'The board has asked the county for money.'],
    ],
    [
      'keeps a condition with what depends on it',
      'If the new samples are above the limit, the company will have to replace the pipes.',
      ['If the new samples are above the limit, the company will have to replace the pipes.'],
    ],
    [
      'leaves alternatives and restrictive clauses whole',
      'The bridge that the county built was narrow or weak.',
      ['The bridge that the county built was narrow or weak.'],
    ],
    ['drops what only links', 'However, the county has paid the bill.', ['The county has paid the bill.']],
    ['claims no question', 'Who has paid the bill?', []],
    ['nor what is left of one', 'Who has paid the bill, which was lost?', []],
    ['nor what is asked of the reader', 'Follow us for more news from Oslo.', []],
    [
      'claims a denial as a whole, never what is denied',
      'Mr Reyne denied that the readings had been hidden.',
      ['Mr Reyne denied that the readings had been hidden.'],
    ],
  ])('%s', (_, text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });

  test('keeps the words of somebody theirs', () => {
    const { claims, attributions } = read('The minister said that rents had fallen in the city.');
    expect(claims.map(({ text, attributions: by }) => [text, by])).toEqual([
      ['Rents had fallen in the city.', [attributions[0]?.id]],
    ]);
  });

  test('does not cut a direct quotation within a sentence', () => {
    const texts = claimsOf('“We have waited for a year, and now the bill is higher,” said Marta Lindqvist.');
    expect(texts).toEqual(['We have waited for a year, and now the bill is higher.']);
  });

  test.each([
    [
      'joins an interrupted quotation',
      '“The bill would shock the county,” said Karen Lindqvist, “but I also suspect that the board has seen it.”',
      'The bill would shock the county, but Karen Lindqvist also suspects that the board has seen it.',
    ],
    [
      'lets nobody say "I" in the quotation of another',
      '“The mayor told us, ‘I will pay the bill myself,’ and then he left,” said Marta Lindqvist.',
      'The mayor told us, ‘I will pay the bill myself,’ and then he left.',
    ],
    [
      'puts into brackets what it reads differently between marks that stay',
      'Karen Lindqvist chairs the board. The mayor said the plan is “so bold that Lindqvist has lost her mind”.',
      'The plan is “so bold that [Karen Lindqvist] has lost her mind”.',
    ],
    [
      'leaves no comma before a closing mark',
      'Lindqvist said the talks could be “messy,” adding, “We need an answer.”',
      'The talks could be “messy”.',
    ],
    [
      'takes what is concluded for a statement',
      'The pier had cracked, so the ferries stopped.',
      'The ferries stopped.',
    ],
    [
      'leaves a purpose with what serves it',
      'The pier was closed, so that the boats could land.',
      'The pier was closed, so that the boats could land.',
    ],
    [
      'keeps the apostrophe of letters left out',
      "The pier has stood there since the '60s.",
      "The pier has stood there since the '60s.",
    ],
    [
      'takes nothing for said that is only named',
      'They welcomed a new pier in the harbour studded with lamps that seemed to come from the moon.',
      'They welcomed a new pier in the harbour studded with lamps that seemed to come from the moon.',
    ],
  ])('%s', (_, text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });

  test('reads relative dates by the day of publication and says so', () => {
    const [claim] = read('The county paid the bill last year.', '2025-09-12').claims;
    expect(claim?.text).toBe('The county paid the bill in 2024.');
    expect(claim?.resolved).toEqual([{ from: 'last year', to: 'in 2024', span: [25, 34] }]);
  });
});
