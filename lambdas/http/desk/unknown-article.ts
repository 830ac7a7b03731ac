import type { Article } from '../../../claims/article.ts';
import { type Problem, problem } from './problems.ts';

/** The problem of an id that no article has. */
export function unknownArticle(id: string): Problem {
  const detail = `No article has the id ${JSON.stringify(id)}; GET /v1/articles lists those there are.`;
  return problem('unknown-article', detail);
}

/** The problem of a version that an article does not have. */
export function unknownVersion({ id, version }: Article, asked: number | string): Problem {
  const there = version === 0 ? 'none is ready yet' : `there are 1 to ${version}`;
  return problem('unknown-version', `Article ${id} has no version ${asked}; ${there}.`);
}
