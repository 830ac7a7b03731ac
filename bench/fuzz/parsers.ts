import { readArticle } from '../../intake/read-article.ts';
import type { Seed } from './seeds.ts';

/** Milliseconds of processor time that a few kilobytes may take. */
const longest = 5000;

/** What is wrong with how an input is read; null where it ends in articles or in a sentence, soon. */
export async function faultOfReading({ name, bytes }: Seed): Promise<string | null> {
  const began = process.cpuUsage();
  try {
    const reading = await readArticle(bytes, { name });
    const { user, system } = process.cpuUsage(began);
    if ((user + system) / 1000 > longest) return `it took ${Math.round((user + system) / 1000)} ms`;
    if (reading.kind === 'failure') return /\w \w/.test(reading.failure.message) ? null : 'it failed without words';
    const isWhole = reading.articles.every((article) =>
      [article.text, article.title, article.byline, article.publisher].every((fact) => fact?.isWellFormed() ?? true),
    );
    return isWhole ? null : 'half of a character is left';
  } catch (error) {
    return `it threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}
