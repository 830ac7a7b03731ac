import * as z from 'zod';
import { shorten } from '../../claims/cut.ts';
import { articleUrl } from '../article-url.ts';
import { publishedAt } from '../published-at.ts';

/** A field that may be absent, null or blank, all of which mean unknown. */
const optionalText = z
  .string()
  .nullish()
  .transform((value) => (value?.trim() ? value.trim() : null));

const body = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** The JSON form of an article: its text or its HTML, and what is known of it; fields of other programs are let be. */
export const ArticleFields = z
  .object({
    title: optionalText,
    text: body,
    html: body,
    url: optionalText.transform((value, context) =>
      refuseUnread(value, articleUrl, 'an http or https address', context),
    ),
    publishedAt: optionalText.transform((value, context) => refuseUnread(value, publishedAt, 'a date', context)),
    publisher: optionalText,
    byline: optionalText,
    language: optionalText,
  })
  .refine(({ text, html }) => text !== null || html !== null, 'it has neither "text" nor "html"')
  .refine(({ text, html }) => text === null || html === null, 'give either "text" or "html", and not both');
export type ArticleFields = z.infer<typeof ArticleFields>;

type Issues = { readonly issues: unknown[]; addIssue(issue: string): void };

function refuseUnread(
  value: string | null,
  read: (value: string) => string | null,
  expected: string,
  context: Issues,
): string | null {
  const understood = value === null ? null : read(value);
  if (value !== null && understood === null)
    context.addIssue(`${JSON.stringify(shorten(value, 80))} is not ${expected}`);
  return understood;
}
