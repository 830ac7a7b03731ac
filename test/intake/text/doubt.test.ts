import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { doubtOf } from '../../../intake/text/doubt.ts';
import { askToCheck } from '../../../intake/text-check.ts';
import { pier, pierText } from '../pier.ts';

test.each([
  ['a few words', 'Old pier'],
  ['code', 'let pier = open();\n\nif (pier.isRotten()) {\n\nclose(pier);\n\n}'],
  ['a list of names', 'North pier\n\nSouth pier\n\nThe long jetty\n\nFerry steps'],
  ['a table', 'Pile | State\n\n1 | rotten\n\n2 | sound\n\nThe board closes it on Monday.\n\n3 | rotten\n\n4 | sound'],
])('a text that may be no article is asked about: %s', (_, text) => {
  expect(doubtOf(text)).toMatch(/may be no article$/);
});

test.each([
  ['a report', pierText],
  ['a flash of one sentence', 'The board closes the old pier on Monday.'],
  [
    'questions and answers',
    'Why does it close?\n\nIts piles are rotten.\n\nFor how long?\n\nFor a year, says the board.',
  ],
  ['Chinese', '港务局周二投票决定将旧码头关闭一年。潜水员发现桩已腐烂。'],
  ['Thai, which ends no sentence with a mark', 'คณะกรรมการท่าเรือลงมติเมื่อวันอังคารให้ปิดท่าเรือเก่าเป็นเวลาหนึ่งปี'],
  ['a report with a list', `${pierText}\n\nNorth pier\n\nSouth pier\n\nFerry steps`],
])('an article is not: %s', (_, text) => {
  expect(doubtOf(text)).toBeNull();
});

test('characters that were lost before a text was sent are asked about', async () => {
  const reading = await readArticle(Buffer.from(`${pierText} Caf\ufffd.`), { name: 'pier.txt' });
  const check = reading.kind === 'articles' ? reading.articles[0]?.check : undefined;
  expect(check === undefined ? null : askToCheck(check)?.note).toBe(
    'Some of its characters were lost before it was sent: check the text.',
  );
});

test.each(['pier.txt', 'pier.md', 'pier.html'])('an article asks for no check: %s', async (name) => {
  const text = name.endsWith('html') ? pier.paragraphs.map((said) => `<p>${said}</p>`).join('') : pierText;
  expect(await readArticle(Buffer.from(text), { name })).toMatchObject({
    articles: [expect.not.objectContaining({ check: expect.objectContaining({ doubt: expect.anything() }) })],
  });
});
