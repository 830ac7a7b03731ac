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
      'Osei-Hart founded a firm in 1998 and sold a mill in 2016.',
      ['Osei-Hart founded a firm in 1998.', 'Osei-Hart sold a mill in 2016.'],
    ],
    [
      'keeps a second predicate that only the first makes clear',
      'Osei-Hart founded the firm in 1998 and sold it in 2016.',
      ['Osei-Hart founded the firm in 1998 and sold it in 2016.'],
    ],
    [
      'leaves out a frame at the end of what looks like a participle',
      'A violent storm struck Marl on Monday, the Bank of Norholm said.',
      ['A violent storm struck Marl on Monday.'],
    ],
    [
      'leaves out such a frame with the short form of its body',
      'Meanwhile, a sudden wave hit the port of Orrin in the night, the Norholm Weather Centre (NWC) said.',
      ['A sudden wave hit the port of Orrin in the night.'],
    ],
    [
      'leaves out such a frame with a person',
      'The old ferry left Orrin with 40 sailors on board, the harbour master said.',
      ['The old ferry left Orrin with 40 sailors on board.'],
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
    [
      'leaves a relative clause that speaks of more than "itself"',
      'The film shows nothing of the ferry itself, which sank as the crew, all from Oslo, were asleep.',
      ['The film shows nothing of the ferry itself, which sank as the crew, all from Oslo, were asleep.'],
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

  test.each([
    [
      '“We have waited for a year, and now the bill is higher,”',
      ['We have waited for a year.', 'Now the bill is higher.'],
    ],
    ['“The county closed the ferry; the board never met,”', ['The county closed the ferry.', 'The board never met.']],
    [
      '“The county closed the ferry and the board sold the boats,”',
      ['The county closed the ferry.', 'The board sold the boats.'],
    ],
    [
      '“The county closed the ferry — the board sold the boats,”',
      ['The county closed the ferry.', 'The board sold the boats.'],
    ],
    ['“The ferry is old, and yes, we sold the boats,”', ['The ferry is old.', 'We sold the boats.']],
    ['“The pier had cracked, so we stopped the ferries,”', ['The pier had cracked.', 'We stopped the ferries.']],
    [
      '“They run the ferry, and they own the boats, but the pier is new,”',
      ['They run the ferry.', 'They own the boats.', 'The pier is new.'],
    ],
  ])('divides what is said in one sentence: %s', (quotation, claims) => {
    const extraction = read(`${quotation} said Marta Lindqvist.`);
    expect(extraction.claims.map(({ text }) => text)).toEqual(claims);
    for (const claim of extraction.claims) expect(claim.attributions).toEqual([extraction.attributions[0]?.id]);
  });

  test.each([
    ['a doubt holds both', 'Maybe the county closed the ferry, and the board sold the boats'],
    ['an opinion may hold both', 'Officials think the county closed the ferry and the board sold the boats'],
    ['a condition holds both', 'If the county closes the ferry, the boats are lost and the board pays'],
    ['a question holds both', 'Nobody knows whether the ferry sank, and the county says nothing'],
    ['what both share stands in front', 'In the harbour, the ferry is safe and the boats are new'],
    ['the subject is not said twice', 'The county closed the ferry and sold the boats'],
    ['"it" would mean nothing alone', 'The county closed the ferry, and it cost a fortune'],
    ['nor would "that"', 'The county closed the ferry, and that hurts the village'],
    ['nor would an object', 'The county owns the ferry, and the village loves it'],
    ['nor half a predicate', 'The county closed the ferry in May, and the board will in June'],
    ['one of them would say next to nothing', 'We have waited, and now the county has closed the ferry'],
    ['the second half is a thing', 'The county sold the boats and the lamps they had bought'],
    ['the second half is one of a list', 'The county sold the boats, the lamps, and the board members were shocked'],
    ['the second half describes', 'The county closed the ferry — a decision the board regrets'],
    ['the second half starts afresh', 'They want the ferry — they want the boats'],
    ['somebody else is quoted', 'The mayor wrote, ‘The ferry is safe, and the boats are new,’ last year'],
  ])('does not cut a direct quotation where %s', (_, words) => {
    expect(claimsOf(`“${words},” said Marta Lindqvist.`)).toEqual([`${words}.`]);
  });

  test('does not cut a quotation that is only part of what is said', () => {
    const text = 'Lindqvist called it “a disgrace, and the board knows it”.';
    expect(claimsOf(text)).toEqual([text]);
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
    ['takes it so too where it is ours', 'The pier had cracked, so we stopped the ferries.', 'We stopped the ferries.'],
    [
      'but not where it is somebody’s who was named before',
      'The pier had cracked, so they stopped the ferries.',
      'The pier had cracked, so they stopped the ferries.',
    ],
    [
      'divides figures set against each other',
      'In May, rents rose by three percent while wages rose by one.',
      'In May, wages rose by one.',
    ],
    [
      'leaves a "while" that says when',
      'The bridge was closed while inspectors checked the cables.',
      'The bridge was closed while inspectors checked the cables.',
    ],
    [
      'finds a statement whose subject holds a clause',
      'Few people thought of the ferry as safe, and the share of boats that met the rules that applied had fallen.',
      'The share of boats that met the rules that applied had fallen.',
    ],
    [
      'divides after an "or" that joins words',
      'The ferry needs a new engine or a new hull, and the county has no money.',
      'The ferry needs a new engine or a new hull.',
    ],
    [
      'but not after one that joins statements',
      'The ferry sinks or the county pays, and the board resigns.',
      'The ferry sinks or the county pays, and the board resigns.',
    ],
    [
      'divides after a "that" with its noun',
      'The county missed that deadline, and the board sold the boats.',
      'The county missed that deadline.',
    ],
    [
      'keeps together what "because" gives the reason of',
      'The pier is narrow and wet because the sea is high.',
      'The pier is narrow and wet because the sea is high.',
    ],
    ['takes no "so far" for a link', 'So far, the ferry has sunk twice.', 'So far, the ferry has sunk twice.'],
    [
      'leaves a "yet" that says when',
      'The boats have not been sold yet, but the board has met.',
      'The boats have not been sold yet.',
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
