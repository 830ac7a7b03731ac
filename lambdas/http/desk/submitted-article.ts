import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { articleUrl } from '../../../intake/article-url.ts';
import { failure } from '../../../intake/failures.ts';
import { longestText, megabytes } from '../../../intake/limits.ts';
import { type Problem, problem } from './problems.ts';

/** An article as a client sends it: its text or its HTML, and what is known of it. */
export const SubmittedArticle = lazy(() =>
  z
    .strictObject({
      text: z.string().optional().describe('plain text; at most 1 MiB as UTF-8'),
      html: z.string().optional().describe('a whole page or a part of one; its article is found and cleaned'),
      url: z
        .string()
        .trim()
        .max(2048)
        .refine((url) => articleUrl(url) !== null, 'must be an http or https address')
        .nullish()
        .describe('where it was published: the same address is the same article'),
      title: z.string().max(1000).nullish(),
      publisher: z.string().max(400).nullish().describe('who ran it'),
      publishedAt: z
        .union([z.iso.date(), z.iso.datetime({ offset: true })], 'must be a date (2026-11-23) or a time with its zone')
        .nullish(),
    })
    .refine(
      ({ text, html }) => (text === undefined) !== (html === undefined),
      'give either "text" or "html", and not both',
    )
    .meta({ id: 'SubmittedArticle', oneOf: [{ required: ['text'] }, { required: ['html'] }] }),
);
export type SubmittedArticle = Readonly<z.infer<ReturnType<typeof SubmittedArticle>>>;

type SubmittedText = Pick<SubmittedArticle, 'text' | 'html'>;

/** Its fields whose control characters are taken out when it is read. */
export const cleanedFields = ['text', 'html'] as const;

/** One that documents a body with. */
export const submittedExample = {
  text: 'The city spent 4.1 million on road repairs in 2025, the mayor said on Friday.',
  url: 'https://news.example.org/2026/roads',
  title: 'City spends more on roads',
  publisher: 'Example News',
  publishedAt: '2026-11-20',
} satisfies SubmittedArticle;

/** Why an article is not even taken in: it has no text, or too much; null for any other. */
export function unfit(article: SubmittedText): Problem | null {
  return isBlank(article) ? noText() : tooLong(article);
}

/** Whether nothing that can be read was sent. */
function isBlank({ text = '', html = '' }: SubmittedText): boolean {
  return !/[^\s\p{C}]/u.test(text + html);
}

function noText(): Problem {
  const found = failure('empty', { name: 'The article' });
  return problem('unreadable-article', found.message, { members: { failure: found } });
}

function tooLong({ text = '' }: SubmittedText): Problem | null {
  const bytes = Buffer.byteLength(text);
  if (bytes <= longestText) return null;
  const detail = `The text has ${bytes} bytes (${megabytes(bytes)}) as UTF-8; at most ${longestText} are taken.`;
  return problem('too-large', detail, { members: { errors: [{ pointer: '#/text', detail }] } });
}

/** The article as the inbox and the readers of `intake/` take it. */
export function asJsonFile(article: SubmittedArticle): Uint8Array {
  return Buffer.from(JSON.stringify(article));
}
