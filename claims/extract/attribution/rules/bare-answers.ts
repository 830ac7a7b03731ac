import { byRule } from '../../../grounds.ts';
import type { Document } from '../../../language/document.ts';
import { paragraphRanges, type TokenBounds } from '../../../language/paragraphs.ts';
import { answerer } from '../../narrator/interview.ts';
import { asks, questionsFrom } from '../../narrator/questions.ts';
import type { Report } from '../report.ts';

/** The first word of a paragraph, outside quotation marks, that is one of `words`; -1 for none. */
function wordOf({ tokens }: Document, [first, last]: TokenBounds, words: ReadonlySet<string>): number {
  const found = tokens
    .slice(first, last)
    .findIndex(({ lower, tag, quotation }) => words.has(lower) && tag === 'PRON' && quotation < 0);
  return found < 0 ? -1 : first + found;
}

/** In an interview without labels, what stands right after a question is said by the one who is asked, by "you" or "I". */
export function bareAnswers(document: Document): readonly Report[] {
  const start = questionsFrom(document);
  if (start < 0 || answerer(document) === null) return [];
  const { firstPerson, secondPerson } = document.language.pronouns;
  const paragraphs = paragraphRanges(document);
  return paragraphs.flatMap((paragraph, at): readonly Report[] => {
    const question = paragraphs[at - 1];
    if (question === undefined || question[0] < start || asks(document, paragraph) || !asks(document, question))
      return [];
    const own = wordOf(document, paragraph, firstPerson);
    const mention = own < 0 ? wordOf(document, question, secondPerson) : own;
    if (mention < 0) return [];
    const [first, last] = paragraph;
    return [
      {
        cueToken: -1,
        cue: [],
        source: { first: mention, last: mention + 1 },
        content: [{ first, last }],
        confidence: 0.7,
        grounds: byRule('answer'),
      },
    ];
  });
}
