import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { extract } from '../../claims/extract/extract.ts';
import type { Extraction } from '../../claims/extraction.ts';
import { articleId } from '../../claims/ids.ts';
import { readArticle } from '../../intake/read-article.ts';
import { loadModel } from '../../lambdas/shared/model.ts';

/** Who runs them all. */
export const publisherName = 'The Evening Post';

const examples = new URL('../../examples/', import.meta.url);

/** The example articles, extracted, as if they had been published on so many days, each a new article. */
export async function* sampleExtractions(days: number): AsyncGenerator<Extraction> {
  const model = loadModel();
  const articles = [];
  for (const name of readdirSync(examples).sort()) {
    const reading = await readArticle(readFileSync(new URL(name, examples)), { name });
    if (reading.kind === 'articles')
      articles.push(...reading.articles.map((article) => ({ name: basename(name), article })));
  }
  for (let day = 0; day < days; day++) {
    for (const { name, article: known } of articles) {
      const url = `https://www.evening-post.example/2026/05/${day}/${name}`;
      const article = { ...known, url, publisher: publisherName };
      yield extract({ id: articleId(article), article }, model);
    }
  }
}
