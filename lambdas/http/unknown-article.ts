import { type Problem, problem } from './problem.ts';

/** The problem of an id that no article has. */
export function unknownArticle(id: string): Problem {
  return problem(
    'unknown-article',
    `No article has the id ${JSON.stringify(id)}; GET /v1/articles lists those there are.`,
  );
}
