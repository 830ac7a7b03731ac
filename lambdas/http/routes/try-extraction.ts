import type { IngestionFailure } from '../../../claims/article.ts';
import { Extraction } from '../../../claims/extraction.ts';
import { articleId } from '../../../claims/ids.ts';
import { type Problem, problem } from '../desk/problems.ts';
import { route } from '../desk/route.ts';
import { asJsonFile, cleanedFields, SubmittedArticle, submittedExample, unfit } from '../desk/submitted-article.ts';
import { answerIfItFits } from '../kit/answer-if-it-fits.ts';

const elsewhere = 'Send so long an article by POST /v1/articles: its claims come in pages.';

function unreadable(failure: IngestionFailure): Problem {
  return problem('unreadable-article', failure.message, { members: { failure } });
}

/** What would become of an article; nothing is kept. */
export const tryExtraction = route({
  operationId: 'tryExtraction',
  method: 'POST',
  path: '/v1/extractions',
  tag: 'Articles',
  summary: 'Extract without storing',
  description: 'A dry run: sentences, who said what, and the claims, with exact spans.',
  access: 'viewer-or-ingest',
  body: SubmittedArticle,
  bodyExample: submittedExample,
  cleaned: cleanedFields,
  answers: { 200: { description: 'The extraction.', schema: () => Extraction } },
  problems: ['unreadable-article'],
  async handle({ body }, desk) {
    const refused = unfit(body);
    if (refused !== null) return refused;
    const reader = await desk.reader();
    const reading = await reader.read(asJsonFile(body), { name: 'article.json', contentType: 'application/json' });
    const article = reading.kind === 'articles' ? reading.articles[0] : undefined;
    if (reading.kind === 'failure' || article === undefined) {
      const { code, message } =
        reading.kind === 'failure' ? reading.failure : { code: 'empty', message: 'No article.' };
      return unreadable({ code, message });
    }
    const understanding = await reader.extract({ id: articleId(article), article });
    if (understanding.kind === 'failure') return unreadable(understanding.failure);
    return answerIfItFits(understanding.extraction, elsewhere);
  },
});
