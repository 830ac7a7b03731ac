import { extract } from '../../../../claims/extract/extract.ts';
import type { Extraction } from '../../../../claims/extraction.ts';
import { loadModel } from '../../../../lambdas/shared/model.ts';

const model = loadModel();

export function read(text: string, publishedAt: string | null = null): Extraction {
  const article = { title: null, text, publishedAt, byline: null, publisher: null, url: null, language: 'en' };
  return extract({ id: 'a', article }, model);
}

/** The claims of a text as "who says it | claim", outermost first, "-" for somebody who is not named. */
export function said(text: string, publishedAt: string | null = null): readonly string[] {
  const { claims, attributions } = read(text, publishedAt);
  const names = new Map(attributions.map(({ id, speaker }) => [id, speaker?.name ?? '-']));
  return claims.map((claim) => {
    const chain = claim.attributions.map((id) => names.get(id)).join(' › ');
    return `${chain === '' ? 'article' : chain} | ${claim.text}`;
  });
}
