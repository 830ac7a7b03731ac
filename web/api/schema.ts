import type { Article as ReadonlyArticle } from '../../claims/article.ts';
import type { Claim as ReadonlyClaim } from '../../claims/claim.ts';
import type { Attribution as ReadonlyAttribution } from '../../claims/extraction.ts';
import type { ReviewEvent as ReadonlyReviewEvent } from '../../claims/review-event.ts';

type Plain<T> = T extends readonly [infer A, infer B]
  ? [A, B]
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Plain<T[Key]> }
      : T;
type Article = Plain<ReadonlyArticle>;
type Claim = Plain<ReadonlyClaim>;
type Attribution = Plain<ReadonlyAttribution>;
type ReviewEvent = Plain<ReadonlyReviewEvent>;

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
interface Answer<T> {
  responses: { 200: { content: { 'application/json': T } } };
}
type Get<T, Query = never, Path = never> = Answer<T> &
  ([Path] extends [never] ? { parameters: { query?: Query } } : { parameters: { query?: Query; path: Path } });
interface Asked<Body> {
  requestBody: { content: { 'application/json': Body } };
}
type Counts = Record<string, number>;
interface Quantiles {
  p50: number | null;
  p90: number | null;
}
interface Command {
  action: string;
  [field: string]: unknown;
}

export interface components {
  schemas: {
    Article: Article;
    ArticleDetail: Article & { text: string | null; attributions?: Attribution[] };
    Claim: Claim;
    ReviewEvent: ReviewEvent;
    Attribution: Attribution;
    Stats: {
      total: number;
      byStatus: Counts;
      byVerdict: Counts;
      byType: Counts;
      byPublisher: Counts;
      bySpeaker: Counts;
      queueAge: Quantiles;
      timeInStatus: Record<string, Quantiles>;
      throughput: Counts;
      reversals: number;
      agreement: { approved: number; returned: number };
    };
    DailyStats: { items: { date: string; byStatus: Counts; moves: Counts }[] };
    Problem: {
      title: string;
      status: number;
      code: string;
      detail?: string;
      allowed?: string[];
      claim?: Claim;
      errors?: { pointer?: string; parameter?: string; detail: string }[];
    };
    BatchOutcome: { id: string; status: number; claim?: Claim; problem?: components['schemas']['Problem'] };
    Upload: { url: string; method?: string; headers?: Record<string, string>; id?: string };
  };
}

interface ClaimQuery {
  status?: string;
  verdict?: string;
  speaker?: string;
  publisher?: string;
  assignee?: string;
  type?: string;
  article?: string;
  minScore?: number;
  from?: string;
  to?: string;
  sort?: 'score' | 'age';
  limit?: number;
  cursor?: string;
}
type Schemas = components['schemas'];

export interface paths {
  '/v1/claims': { get: Get<Page<Claim>, ClaimQuery> };
  '/v1/claims/{id}': { get: Get<Claim, never, { id: string }> };
  '/v1/claims/{id}/history': { get: Get<Page<ReviewEvent>, { cursor?: string; limit?: number }, { id: string }> };
  '/v1/claims/{id}/verification': {
    patch: Answer<Claim> & Asked<Command> & { parameters: { path: { id: string }; header: { 'If-Match': string } } };
  };
  '/v1/claims/batch-verification': {
    post: Answer<{ items: Schemas['BatchOutcome'][] }> &
      Asked<{ items: (Command & { id: string; revision: number })[] }>;
  };
  '/v1/articles': {
    get: Get<Page<Article>, { cursor?: string; limit?: number }>;
    post: Answer<{ id: string; status: string }> &
      Asked<{ text?: string; html?: string; url?: string; title?: string; publisher?: string; publishedAt?: string }>;
  };
  '/v1/articles/{id}': { get: Get<Schemas['ArticleDetail'], { version?: number }, { id: string }> };
  '/v1/articles/{id}/claims': { get: Get<Page<Claim>, { cursor?: string; limit?: number }, { id: string }> };
  '/v1/uploads': { post: Answer<Schemas['Upload']> & Asked<{ name: string; contentType?: string; size?: number }> };
  '/v1/stats': { get: Get<Schemas['Stats']> };
  '/v1/stats/daily': { get: Get<Schemas['DailyStats'], { from?: string; to?: string }> };
}
