import type { Attribution, ExtractedArticle, ExtractedClaim, Extraction, Refusal } from '../extraction.ts';
import { claimId } from '../ids.ts';
import { blankDocument, type Document, type DraftAttribution } from '../language/document.ts';
import { languageOf } from '../language/languages.ts';
import { findNames } from '../language/name-clusters.ts';
import { segment } from '../language/segment.ts';
import { readSyntax } from '../language/syntax/syntax.ts';
import { tagWords } from '../language/tag-words.ts';
import type { Model } from '../model/model.ts';
import type { Spans } from '../span.ts';
import { judge } from '../worth/worth.ts';
import { attribute } from './attribution/attribute.ts';
import { dropTwins, nest } from './attribution/nesting.ts';
import { becauseOf } from './because.ts';
import { refusalWords } from './gate/words.ts';
import { findVoices } from './narrator/find-voices.ts';
import type { Pass } from './pass.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { selectorMaker } from './selectors.ts';
import { resolveSpeakers } from './speakers/resolve-speakers.ts';
import { type DraftClaim, type DraftRefusal, divideIntoClaims } from './split/split-claims.ts';
import { quoteAlone } from './unread/quote-alone.ts';
import { wholeSentences } from './unread/whole-sentences.ts';

/** What an extraction starts from: the text is taken as it is. */
export interface ExtractionInput {
  readonly id: string;
  readonly article: ExtractedArticle;
}

/** What can be done in any language: sentences, words, quotations. */
const anyLanguage: readonly Pass[] = [segment, findQuotations];

/** For a language that is read: each pass fills in one more thing. */
const read: readonly Pass[] = [
  tagWords,
  readSyntax,
  findNames,
  attribute,
  dropTwins,
  nest,
  findVoices,
  resolveSpeakers,
];

/** For all others whole quotations are found, and nobody is named. */
const unread: readonly Pass[] = [quoteAlone];

/** Annotates an article's text without making claims of it yet. */
export function annotate(article: ExtractedArticle, model: Model): Document {
  const language = languageOf(article.text, article.language);
  const passes = [...anyLanguage, ...(language.isRead ? read : unread)];
  return passes.reduce((document, pass) => pass(document, model), blankDocument({ ...article, language }));
}

/** Who said what in an article, what is claimed, and what of it is worth checking. */
export function extract({ id, article }: ExtractionInput, model: Model): Extraction {
  const document = annotate(article, model);
  const { claims: drafts, refusals } = document.language.isRead
    ? divideIntoClaims(document, model)
    : { claims: wholeSentences(document), refusals: [] };
  return {
    id,
    article,
    sentences: document.sentences.map(({ start, end }) => [start, end]),
    attributions: document.attributions.map((draft, index) => attribution(document, draft, index)),
    claims: claims(id, document, drafts, model),
    ...(refusals.length === 0 ? {} : { refusals: refusals.map(refusal) }),
  };
}

function attributionId(index: number): string {
  return `a${index + 1}`;
}

function textOf(text: string, spans: Spans): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' … ');
}

function attribution({ text }: Document, draft: DraftAttribution, index: number): Attribution {
  const { form, manner, cue, speaker, content, confidence, grounds, within } = draft;
  return {
    id: attributionId(index),
    quotation: form,
    manner,
    speaker:
      speaker === null
        ? null
        : {
            text: textOf(text, speaker.spans),
            spans: speaker.spans,
            name: speaker.name ?? textOf(text, speaker.spans),
            kind: speaker.kind,
          },
    cue: cue.length === 0 ? null : { text: textOf(text, cue), spans: cue },
    content: { spans: content },
    within: within < 0 ? null : attributionId(within),
    confidence,
    because: becauseOf(grounds),
  };
}

function refusal({ sentence, reason, text }: DraftRefusal): Refusal {
  return { sentence, reason, text, because: refusalWords[reason] };
}

function claims(
  articleId: string,
  document: Document,
  drafts: readonly DraftClaim[],
  model: Model,
): readonly ExtractedClaim[] {
  const seen = new Map<string, number>();
  const selectorsOf = selectorMaker(document.text);
  const { isRead } = document.language;
  return drafts.map(({ asWritten, ...draft }) => {
    const occurrence = seen.get(draft.text) ?? 0;
    seen.set(draft.text, occurrence + 1);
    return {
      ...draft,
      id: claimId(articleId, draft.text, occurrence),
      selectors: selectorsOf(draft.spans),
      attributions: draft.attributions.map(attributionId),
      ...judge({ statement: asWritten, open: draft.open }, model, document.language),
      ...(isRead ? {} : { holder: 'unread' as const }),
    };
  });
}
