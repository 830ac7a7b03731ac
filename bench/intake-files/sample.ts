import { seededRandom } from '../fit/random.ts';
import type { ReadFile } from './read-folder-file.ts';

/** So much of a text is shown at its beginning and at its end. */
const shownAtStart = 700;
const shownAtEnd = 250;

/** Some of the articles read, drawn by a fixed seed, as a person judges them: facts, beginning and end. */
export function shownSample(files: readonly ReadFile[], size: number): string {
  const random = seededRandom(17);
  const read = files.flatMap(({ path, outcome, articles }) => articles.map((article) => ({ path, outcome, article })));
  const drawn: string[] = [];
  const left = [...read];
  while (left.length > 0 && drawn.length < size) {
    const [one] = left.splice(Math.floor(random() * left.length), 1);
    if (one === undefined) break;
    const { title, byline, publishedAt, publisher, language, text } = one.article;
    const end = text.length > shownAtStart + shownAtEnd ? `\n[…]\n${text.slice(-shownAtEnd)}` : '';
    const facts = JSON.stringify({ title, byline, publishedAt, publisher, language, characters: text.length });
    drawn.push(
      `##### ${drawn.length + 1} ${one.path} (${one.outcome})\n${facts}\n${text.slice(0, shownAtStart)}${end}`,
    );
  }
  return drawn.join('\n\n');
}
