import type { Claim } from '../claim.ts';
import type { ReviewEvent } from '../review-event.ts';
import type { ArticleVersion } from '../revision/roster.ts';
import { withdrawnVerdict } from '../workflow/verdict-scale.ts';
import { alsoClaimed, inOrderOfTime } from './appearances.ts';
import type { Appearance, Check, RecordedCorrection } from './check.ts';
import { slugOf } from './slug.ts';

/** What a check is made from: the claim, its whole history, and the version of the article that it is of. */
export interface CheckSources {
  readonly claim: Claim;
  readonly history: readonly ReviewEvent[];
  readonly version: ArticleVersion | null;
  /** Where others made it in the same words. */
  readonly elsewhere?: readonly Appearance[];
  /** The claims that people found to be the same. */
  readonly related?: readonly Claim[];
}

/** The check of a claim; null before it was first published. */
export function checkOf({ claim, history, version, elsewhere = [], related = [] }: CheckSources): Check | null {
  const { published } = claim;
  const publications = history.filter(({ after }) => after.published !== undefined && after.published !== null);
  const first = publications[0]?.after.published;
  if (published === null || first === undefined || first === null) return null;
  const corrections = claim.corrections.map(asRecorded);
  const firstText = textAt(claim, history, publications[0]?.seq ?? 1);
  return {
    id: claim.id,
    slug: slugOf({ id: claim.id, text: firstText }),
    claim: claim.text,
    type: claim.type,
    ...placeOf(claim, version),
    articleId: claim.articleId,
    articleVersion: claim.articleVersion,
    spans: claim.spans,
    language: version?.article.language ?? null,
    speaker: claim.speaker,
    speakerKind: kindOf(claim, version),
    source: claim.source,
    appearances: inOrderOfTime(claim.source, [...elsewhere, ...related.map(({ source }) => source)]),
    also: alsoClaimed(claim, related),
    verdict: published.verdict,
    rationale: published.rationale,
    evidence: published.evidence,
    firstPublishedAt: first.at,
    changedAt: lastTold(history, first.at),
    stale: published.stale,
    gone: claim.goneSince !== null,
    underCorrection: claim.underCorrection,
    withdrawn: claim.withdrawal !== null,
    corrections,
    people: peopleOf(history, published.by),
    revision: claim.revision,
  };
}

function asRecorded({ at, note, from, to }: Claim['corrections'][number]): RecordedCorrection {
  return to === withdrawnVerdict
    ? { kind: 'withdrawal', at, note, from, to: null }
    : { kind: 'correction', at, note, from, to };
}

/** The claim's wording when an event happened: as it is now, with later changes taken back. */
function textAt(claim: Claim, history: readonly ReviewEvent[], seq: number): string {
  const changedLater = history.find((event) => event.seq > seq && event.before.text !== undefined);
  return changedLater?.before.text ?? claim.text;
}

function placeOf({ spans, sentence }: Claim, version: ArticleVersion | null): Pick<Check, 'quotes' | 'sentence'> {
  if (version === null) return { quotes: [], sentence: null };
  const { text } = version.article;
  const place = version.sentences[sentence];
  return {
    quotes: spans.map(([start, end]) => text.slice(start, end)),
    sentence: place === undefined ? null : text.slice(...place).trim(),
  };
}

function kindOf(claim: Claim, version: ArticleVersion | null): Check['speakerKind'] {
  const said = version?.attributions.find(({ speaker }) => speaker !== null && speaker.name === claim.speaker);
  return said?.speaker?.kind ?? 'unknown';
}

/** The fields whose change readers are told of. */
const told = [
  'published',
  'corrections',
  'withdrawal',
  'underCorrection',
  'text',
  'speaker',
  'source',
  'goneSince',
] as const;

function lastTold(history: readonly ReviewEvent[], first: string): string {
  const last = history.findLast(({ after }) => told.some((field) => after[field] !== undefined));
  return last === undefined || last.at < first ? first : last.at;
}

/** Who stands behind the verdict that is published: the last proposal and approval before its publication. */
function peopleOf(history: readonly ReviewEvent[], publisher: string): Check['people'] {
  const published = history.findLast(({ after }) => after.published !== undefined)?.seq ?? 0;
  const before = history.filter(({ seq }) => seq < published);
  const proposed = before.findLast(({ action }) => action === 'propose' || action === 'amend');
  const approved = before.findLast(({ action, seq }) => action === 'approve' && seq > (proposed?.seq ?? 0));
  return { proposer: proposed?.actor ?? null, approver: approved?.actor ?? null, publisher };
}
