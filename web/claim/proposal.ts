import { type Stance, stances } from '../../claims/vocabulary/review.ts';
import { siteOf } from '../../claims/workflow/site.ts';
import type { Claim, Command, Problem } from '../api/model.ts';

/** One piece of evidence as it is being typed. */
export interface EvidenceDraft {
  readonly url: string;
  readonly title: string;
  /** Empty until the reader has said which. */
  readonly stance: Stance | '';
  readonly excerpt: string;
  readonly archivedUrl: string;
}

/** A verdict as it is being written. */
export interface Proposal {
  readonly verdict: string;
  readonly rationale: string;
  readonly evidence: readonly EvidenceDraft[];
  /** The statements of the desk's checklist that are said to hold. */
  readonly checked: readonly string[];
}

/** What is wrong with a proposal, by the field it stands at: `verdict`, `evidence`, `evidence.0.url`. */
export type FieldProblems = Readonly<Record<string, string>>;

export const blankEvidence: EvidenceDraft = { url: '', title: '', stance: '', excerpt: '', archivedUrl: '' };

/** A proposal to begin with: what the claim says already, or nothing. */
export function beginProposal({ verdict, rationale, evidence, checked }: Claim): Proposal {
  const kept = evidence.map(({ url, title, stance, excerpt = '', archivedUrl = '' }) => ({
    url,
    title,
    stance,
    excerpt,
    archivedUrl,
  }));
  return {
    verdict: verdict ?? '',
    rationale: rationale ?? '',
    evidence: kept.length === 0 ? [blankEvidence] : kept,
    checked: checked?.propose ?? [],
  };
}

/** What the reader still has to mend before the proposal can be sent; empty when nothing. */
export function problemsOf(proposal: Proposal, articleUrl: string | null): FieldProblems {
  const problems: Record<string, string> = {};
  if (proposal.verdict === '') problems['verdict'] = 'Choose a verdict';
  if (proposal.rationale.trim() === '') problems['rationale'] = 'Say what the verdict rests on';
  for (const [index, evidence] of proposal.evidence.entries())
    Object.assign(problems, problemsOfEvidence(index, evidence));
  if (proposal.evidence.length === 0) problems['evidence'] = 'Add at least one piece of evidence';
  const own = articleUrl === null ? null : siteOf(articleUrl);
  if (
    own !== null &&
    proposal.evidence.length > 0 &&
    proposal.evidence.every(({ url }) => siteOf(completeAddress(url)) === own)
  )
    problems['evidence'] = `All of it is from ${own}, the article’s own site: add one from elsewhere`;
  return problems;
}

function problemsOfEvidence(index: number, { url, title, stance, archivedUrl }: EvidenceDraft): FieldProblems {
  const needed = 'An address that begins with http:// or https://';
  return {
    ...(stance === '' ? { [`evidence.${index}.stance`]: 'Say what it does to the claim' } : {}),
    ...(isWebAddress(completeAddress(url)) ? {} : { [`evidence.${index}.url`]: needed }),
    ...(title.trim() === '' ? { [`evidence.${index}.title`]: 'Give it a title' } : {}),
    ...(archivedUrl === '' || isWebAddress(completeAddress(archivedUrl))
      ? {}
      : { [`evidence.${index}.archivedUrl`]: needed }),
  };
}

/** An address as it was meant: one typed without `https://` gets it. */
export function completeAddress(text: string): string {
  const typed = text.trim();
  return /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}(?::\d{1,5})?(?:[/?#]|$)/u.test(typed)
    ? `https://${typed}`
    : typed;
}

/** Whether a text is an address that may be shown as a link. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** The move that sends a proposal; optional fields left empty are left out. */
export function toCommand(
  { verdict, rationale, evidence, checked }: Proposal,
  action: 'propose' | 'amend' = 'propose',
): Command {
  return {
    action,
    verdict,
    rationale: rationale.trim(),
    evidence: evidence.map(({ url, title, stance, excerpt, archivedUrl }) => ({
      url: completeAddress(url),
      title: title.trim(),
      stance: stance === '' ? 'context' : stance,
      ...(excerpt.trim() === '' ? {} : { excerpt: excerpt.trim() }),
      ...(archivedUrl.trim() === '' ? {} : { archivedUrl: completeAddress(archivedUrl) }),
    })),
    ...(checked.length === 0 ? {} : { checked: [...checked] }),
  };
}

const fieldOfCode: Readonly<Record<string, string>> = {
  'unknown-verdict': 'verdict',
  'evidence-needed': 'evidence',
  'own-site-evidence': 'evidence',
  'checklist-open': 'checked',
};

/** The API's objections at the fields they speak of; null when it speaks of none. */
export function fieldProblems(problem: Problem): FieldProblems | null {
  const field = fieldOfCode[problem.code];
  if (field !== undefined) return { [field]: problem.detail ?? problem.title };
  const faults = problem.errors ?? [];
  if (faults.length === 0) return null;
  return Object.fromEntries(
    faults.map(({ pointer = '', detail }) => [pointer.replace(/^#?\//, '').replaceAll('/', '.'), detail]),
  );
}

/** Takes what was kept of a draft for a proposal, if it is one. */
export function readProposal(kept: unknown): Proposal | null {
  if (!isRecord(kept) || typeof kept['verdict'] !== 'string' || typeof kept['rationale'] !== 'string') return null;
  if (!Array.isArray(kept['evidence'])) return null;
  return {
    verdict: kept['verdict'],
    rationale: kept['rationale'],
    evidence: kept['evidence'].filter(isRecord).map(readEvidence),
    checked: Array.isArray(kept['checked']) ? kept['checked'].filter((id) => typeof id === 'string') : [],
  };
}

function readEvidence(kept: Readonly<Record<string, unknown>>): EvidenceDraft {
  const text = (name: string) => (typeof kept[name] === 'string' ? kept[name] : '');
  const stance = stances.find((known) => known === kept['stance']) ?? blankEvidence.stance;
  return { url: text('url'), title: text('title'), stance, excerpt: text('excerpt'), archivedUrl: text('archivedUrl') };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
