import * as z from 'zod';
import { Span, Spans } from './span.ts';
import { claimTypes, manners, quotationForms, speakerKinds } from './vocabulary/extraction.ts';
import { refusalIds } from './vocabulary/refusals.ts';

/** What is known of an article, its text included; null where unknown. */
export const ExtractedArticle = z
  .object({
    title: z.string().nullable(),
    text: z.string(),
    publishedAt: z.string().nullable().describe('ISO 8601 date or date-time'),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable().describe('BCP 47 tag'),
  })
  .readonly()
  .meta({ id: 'ExtractedArticle' });
export type ExtractedArticle = z.infer<typeof ExtractedArticle>;

/** Who is said to have said it: the mention beside the cue, and the resolved name. */
export const Speaker = z
  .object({ text: z.string(), spans: Spans, name: z.string(), kind: z.enum(speakerKinds) })
  .readonly()
  .meta({ id: 'Speaker' });
export type Speaker = z.infer<typeof Speaker>;

/** One "who said what": speaker, cue and content, each with exact spans. */
export const Attribution = z
  .object({
    id: z.string(),
    quotation: z.enum(quotationForms),
    manner: z
      .enum(manners)
      .default('speech')
      .describe('`act`: what somebody does (refused, voted, ordered), which no claim lists as said'),
    speaker: Speaker.nullable(),
    cue: z.object({ text: z.string(), spans: Spans }).readonly().nullable(),
    content: z.object({ spans: Spans }).readonly(),
    within: z.string().nullable().describe('the attribution that reports this one'),
    confidence: z.number().min(0).max(1),
    because: z.array(z.string()).readonly().describe('the rules or features that made it'),
  })
  .readonly()
  .meta({ id: 'Attribution' });
export type Attribution = z.infer<typeof Attribution>;

/**
 * W3C Web Annotation TextQuoteSelector and TextPositionSelector in one; `start` and `end`
 * count code points, as the recommendation asks, where spans count UTF-16 units.
 */
export const Selector = z
  .object({
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  })
  .readonly()
  .meta({ id: 'Selector' });
export type Selector = z.infer<typeof Selector>;

export const CheckWorthiness = z
  .object({ score: z.number().min(0).max(1), reasons: z.array(z.string()).readonly() })
  .readonly()
  .meta({ id: 'CheckWorthiness' });
export type CheckWorthiness = z.infer<typeof CheckWorthiness>;

/** A word of the article that the claim's text replaces: "He" by "Kim Jong-un". */
export const Resolution = z
  .object({ from: z.string(), to: z.string(), span: Span })
  .readonly()
  .meta({ id: 'Resolution' });
export type Resolution = z.infer<typeof Resolution>;

/** How sure it is that words are open. */
export const certainties = ['sure', 'likely'] as const;

/** Words of the article that a reader of the claim alone could not place: "the vote", "it". */
export const OpenWords = z
  .object({
    text: z.string(),
    span: Span,
    certainty: z.enum(certainties).describe('`sure`: the claim needs its context; `likely`: it may'),
  })
  .readonly()
  .meta({ id: 'OpenWords' });
export type OpenWords = z.infer<typeof OpenWords>;

/** Fuller words of the article that open words may stand for; never written over them without a person. */
export const Suggestion = z
  .object({ text: z.string(), span: Span, instead: z.string() })
  .readonly()
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;

/** Why nobody can be named as who holds a claim: the article's language is not read. */
export const holders = ['unread'] as const;

/** One self-contained, checkable proposition with its exact spans. */
export const ExtractedClaim = z
  .object({
    id: z.string(),
    text: z.string().describe('self-contained: pronouns, short names and relative dates resolved'),
    spans: Spans,
    sentence: z.int().nonnegative().describe('index into sentences'),
    selectors: z.array(Selector).readonly().describe('one a span'),
    attributions: z.array(z.string()).readonly().describe("outermost first; empty for the article's own assertion"),
    holder: z
      .enum(holders)
      .optional()
      .describe('`unread`: the language is not read, and who makes the claim is not known; absent where it is read'),
    type: z.enum(claimTypes),
    checkWorthiness: CheckWorthiness,
    resolved: z.array(Resolution).readonly(),
    open: z
      .array(OpenWords)
      .readonly()
      .default([])
      .describe('words that point outside the claim; empty where it stands alone'),
    suggestions: z
      .array(Suggestion)
      .readonly()
      .default([])
      .describe('`instead`: fuller words of the article that open words may stand for, for a person to accept'),
  })
  .readonly()
  .meta({ id: 'ExtractedClaim' });
export type ExtractedClaim = z.infer<typeof ExtractedClaim>;

/** Words that are not claimed by themselves, or at all, and why. */
export const Refusal = z
  .object({
    sentence: z.int().nonnegative().describe('index into sentences'),
    reason: z.enum(refusalIds),
    text: z.string(),
    because: z.string().describe('the reason in words'),
  })
  .readonly()
  .meta({ id: 'Refusal' });
export type Refusal = z.infer<typeof Refusal>;

/** The extraction contract: one object an article. */
export const Extraction = z
  .object({
    id: z.string(),
    article: ExtractedArticle,
    sentences: Spans,
    attributions: z.array(Attribution).readonly(),
    claims: z.array(ExtractedClaim).readonly(),
    refusals: z.array(Refusal).readonly().optional().describe('what is not claimed; absent where nothing was refused'),
  })
  .readonly()
  .meta({ id: 'Extraction' });
export type Extraction = z.infer<typeof Extraction>;
