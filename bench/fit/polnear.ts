import { join } from 'node:path';
import * as z from 'zod';
import { type Indexed, indexed } from '../../claims/extract/attribution/fitted/indexed.ts';
import { ruleReports } from '../../claims/extract/attribution/rules/reports.ts';
import { annotate } from '../../claims/extract/extract.ts';
import { isVerb } from '../../claims/language/tag.ts';
import { tokenAt } from '../../claims/language/token-range.ts';
import type { Model } from '../../claims/model/model.ts';
import { Spans } from '../../claims/span.ts';
import { readJsonLines } from '../data/json-lines.ts';

const Row = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(z.object({ contentSpans: Spans, cueSpans: Spans.optional(), sourceSpans: Spans.optional() })),
});

/** What annotators marked, with the token at the head of its cue. */
export interface GoldReport {
  readonly cueToken: number;
  readonly content: Spans;
  readonly source: Spans;
}

/** An annotated article. */
export interface GoldArticle {
  readonly source: Indexed;
  readonly reports: readonly GoldReport[];
}

function tokensWithin({ document }: Indexed, spans: Spans): readonly number[] {
  return spans.flatMap(([start, end]) => {
    const found: number[] = [];
    for (let at = tokenAt(document.tokens, start); (document.tokens[at]?.start ?? end) < end; at++) found.push(at);
    return found;
  });
}

/** The token that stands for a cue: its last verb, else "according", else its last noun or adjective, else its first word. */
function headOf(source: Indexed, cue: Spans): number {
  const within = tokensWithin(source, cue);
  const { tokens } = source.document;
  const last = (holds: (at: number) => boolean): number | null => within.findLast(holds) ?? null;
  return (
    last((at) => tokens[at]?.lower === 'according') ??
    last((at) => isVerb(tokens[at]?.tag ?? 'X')) ??
    last((at) => tokens[at]?.tag === 'NOUN' || tokens[at]?.tag === 'ADJ') ??
    last((at) => tokens[at]?.tag === 'PROPN') ??
    last((at) => tokens[at]?.text === ':') ??
    within[0] ??
    -1
  );
}

/** Reads annotated articles and annotates them with a model that knows nothing of attributions. */
export function readPolnear(data: string, name: string, model: Model): readonly GoldArticle[] {
  return (readJsonLines(join(data, `attribution/${name}`), Row) ?? []).map(({ text, quotes }) => {
    const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
    const document = annotate(article, model);
    const source = indexed(document, ruleReports(document));
    const reports = quotes
      .filter(({ contentSpans }) => contentSpans.length > 0)
      .map(({ contentSpans, cueSpans, sourceSpans }) => ({
        cueToken: headOf(source, cueSpans ?? []),
        content: contentSpans,
        source: sourceSpans ?? [],
      }));
    return { source, reports };
  });
}
