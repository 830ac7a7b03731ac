/** The first year of each era by which Japan and Taiwan count, less one. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
const eraPattern = /(?<era>令和|平成|昭和|民[國国])\s?(?<year>\d{1,3}|元)\s?年/g;

/** Thai writes the Buddhist year, which is 543 ahead. */
const thaiPattern = /(?<=\p{Script=Thai}[.\s]{0,3})25\d{2}(?!\d)/gu;
const ahead = 543;

const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** A line of a date with its figures as ASCII has them and its year as the common calendar counts. */
export function plainFigures(line: string): string {
  if (!/[^\u0020-\u024f]/.test(line)) return line;
  return line
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replaceAll(
      eraPattern,
      (_, era: string, year: string) => `${(eras[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`,
    )
    .replaceAll(thaiPattern, (year) => String(Number(year) - ahead));
}

function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => point >= first && point < first + 10);
  return zero === undefined ? digit : String(point - zero);
}
