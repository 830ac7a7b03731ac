import type { Claim } from '../../claims/claim.ts';
import type { ReviewEvent } from '../../claims/review-event.ts';
import type { ExportTable } from '../../claims/vocabulary/exports.ts';

/** What a cell of a table holds; its type is the column's in every row. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** A claim with its whole history. */
export interface Exported {
  readonly claim: Claim;
  readonly history: readonly ReviewEvent[];
}

/** Who did something last, and when; null where nobody has. */
function lastOf(
  history: readonly ReviewEvent[],
  action: string,
): { readonly actor: string | null; readonly at: string | null } {
  const event = history.findLast((each) => each.action === action);
  return { actor: event?.actor ?? null, at: event?.at ?? null };
}

function claimRow({ claim, history }: Exported): Row {
  const [proposed, approved] = [lastOf(history, 'propose'), lastOf(history, 'approve')];
  const first = history.find(({ after }) => after.published !== undefined && after.published !== null);
  const { source, published, corrections } = claim;
  return {
    ...{ id: claim.id, text: claim.text, type: claim.type, score: claim.checkWorthiness.score, speaker: claim.speaker },
    ...{ publisher: claim.publisher, article: claim.articleId, articleVersion: claim.articleVersion },
    ...{
      title: source.title,
      url: source.url,
      saidAt: source.publishedAt,
      status: claim.status,
      verdict: claim.verdict,
    },
    ...{
      rationale: claim.rationale,
      evidence: claim.evidence.map(({ url }) => url).join(' '),
      assignee: claim.assignee,
    },
    ...{ stale: claim.stale, underCorrection: claim.underCorrection, withdrawn: claim.withdrawal !== null },
    ...{ proposer: proposed.actor, proposedAt: proposed.at, approver: approved.actor, approvedAt: approved.at },
    ...{ publishedVerdict: published?.verdict ?? null, publishedBy: published?.by ?? null },
    ...{ firstPublishedAt: first?.at ?? null, publishedAt: published?.at ?? null },
    ...{ corrections: corrections.length, correctedAt: corrections.at(-1)?.at ?? null },
    ...{ correctionNote: corrections.at(-1)?.note ?? null, revision: claim.revision },
    ...{ createdAt: claim.createdAt, updatedAt: claim.updatedAt },
  };
}

function eventRows({ claim, history }: Exported): readonly Row[] {
  return history.map(({ seq, action, actor, at, reason, before, after, previousHash, hash }) => ({
    ...{ claim: claim.id, seq, action, actor, at, reason },
    ...{ fromStatus: before.status ?? null, toStatus: after.status ?? null, verdict: after.verdict ?? null },
    ...{ before: JSON.stringify(before), after: JSON.stringify(after), previousHash, hash },
  }));
}

function evidenceRows({ claim }: Exported): readonly Row[] {
  return claim.evidence.map(({ url, title, stance, excerpt, archivedUrl, retrievedAt }, index) => ({
    ...{ claim: claim.id, number: index + 1, url, title, stance, excerpt: excerpt ?? null },
    ...{ archivedUrl: archivedUrl ?? null, retrievedAt },
  }));
}

function relationRows({ claim }: Exported): readonly Row[] {
  return claim.relations.map(({ to, kind, holds, by, at }) => ({ claim: claim.id, to, kind, holds, by, at }));
}

/** What people changed of what was extracted: one row a field. */
const repairable = ['text', 'spans', 'speaker', 'type', 'date', 'parted', 'added', 'publisher', 'source'] as const;

function repairRows({ claim, history }: Exported): readonly Row[] {
  return history
    .filter(({ action }) => action !== 'carry')
    .flatMap(({ seq, action, actor, at, reason, before, after }) =>
      repairable
        .filter((field) => after[field] !== undefined)
        .map((field) => ({
          ...{ claim: claim.id, seq, action, actor, at, reason, field },
          ...{ before: JSON.stringify(before[field] ?? null), after: JSON.stringify(after[field] ?? null) },
        })),
    );
}

/** The tables that can be exported, each with the rows that a claim has in it. */
export const tables = {
  claims: (exported: Exported): readonly Row[] => [claimRow(exported)],
  events: eventRows,
  evidence: evidenceRows,
  relations: relationRows,
  repairs: repairRows,
} as const satisfies Record<ExportTable, (exported: Exported) => readonly Row[]>;

/** The columns of each table, in their order, for files without rows. */
export const columnsOf = {
  claims:
    'id text type score speaker publisher article articleVersion title url saidAt status verdict rationale evidence assignee stale underCorrection withdrawn proposer proposedAt approver approvedAt publishedVerdict publishedBy firstPublishedAt publishedAt corrections correctedAt correctionNote revision createdAt updatedAt',
  events: 'claim seq action actor at reason fromStatus toStatus verdict before after previousHash hash',
  evidence: 'claim number url title stance excerpt archivedUrl retrievedAt',
  relations: 'claim to kind holds by at',
  repairs: 'claim seq action actor at reason field before after',
} as const satisfies Record<ExportTable, string>;
