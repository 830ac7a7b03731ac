import { readFileSync } from 'node:fs';

const paragraphs = ['harbour-bridge.txt', 'rent-study.md', 'election-claims.json']
  .map((name) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8'))
  .flatMap((text) =>
    text
      .replaceAll('\\n', '\n')
      .replaceAll('\\"', '"')
      .split(/\n{2,}/),
  )
  .filter((paragraph) => paragraph.length > 120);

/** Running text of at least `characters`, made of the example articles' paragraphs over and over. */
export function textOf(characters: number): string {
  const parts: string[] = [];
  for (let length = 0, at = 0; length < characters; at++) {
    const paragraph = paragraphs[at % paragraphs.length] ?? '';
    parts.push(paragraph);
    length += paragraph.length + 2;
  }
  return parts.join('\n\n');
}

/** Texts of some 700 words each, beginning at different paragraphs. */
export function articleTexts(count: number): readonly string[] {
  const long = textOf(4200 * count).split('\n\n');
  const each = Math.ceil(long.length / count);
  return Array.from({ length: count }, (_, at) => long.slice(at * each, (at + 1) * each).join('\n\n')).filter(
    (text) => text !== '',
  );
}
