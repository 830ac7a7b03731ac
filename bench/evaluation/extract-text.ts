import { extract } from '../../claims/extract/extract.ts';
import type { Extraction } from '../../claims/extraction.ts';
import { loadModel } from '../../lambdas/shared/model.ts';

const model = loadModel();

/** What the engine, with the weights that ship, finds in a text of which nothing else is known. */
export function extractText(id: string, text: string, publishedAt: string | null = null): Extraction {
  const article = { title: null, text, publishedAt, byline: null, publisher: null, url: null, language: 'en' };
  return extract({ id, article }, model);
}
