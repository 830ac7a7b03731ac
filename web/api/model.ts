import type { Readable } from 'openapi-typescript-helpers';
import type { components } from './schema.ts';

type Schemas = components['schemas'];

/** The API's shapes as its client gives them, under the names that the page uses. */
export type Appearance = Readable<Schemas['Appearance']>;
export type Article = Readable<Schemas['Article']>;
export type ArticleDetail = Readable<Schemas['ArticleText']>;
export type Attribution = Readable<Schemas['Attribution']>;
export type BatchOutcome = Readable<Schemas['BatchOutcome']>;
export type Claim = Readable<Omit<Schemas['ListedClaim'], 'similar'>> & { readonly similar?: Memory };
export type Command = Schemas['Command'];
export type Comment = Readable<Schemas['Comment']>;
export type DailyStats = Readable<Schemas['DailyStats']>;
export type Evidence = Claim['evidence'][number];
export type Export = Readable<Schemas['Export']>;
export type ExportRequest = Schemas['ExportRequest'];
export type Feed = Readable<Schemas['Feed']>;
export type Inbox = Readable<Schemas['Inbox']>;
export type KeptReview = Readable<Schemas['KeptReview']>;
export type Memory = Readable<Schemas['Memory']>;
export type PersonAtWork = Readable<Schemas['PersonAtWork']>;
export type Problem = Readable<Schemas['Problem']>;
export type Publication = NonNullable<Claim['published']>;
export type RelationRequest = Schemas['RelationRequest'];
export type ReviewEvent = Readable<Schemas['ReviewEvent']>;
export type ReviewImport = Readable<Schemas['ReviewImport']>;
export type SaidClaim = Readable<Schemas['SaidClaim']>;
export type SaidBefore = Readable<Schemas['SaidBefore']>;
export type SimilarClaim = Readable<Schemas['SimilarClaim']>;
export type SimilarReview = Readable<Schemas['SimilarReview']>;
export type Stats = Readable<Schemas['Stats']>;
export type Status = Claim['status'];
export type VerdictStats = Readable<Schemas['VerdictStats']>;
export type Webhook = Readable<Schemas['Webhook']>;
export type WebhookAttempt = Readable<Schemas['WebhookAttempt']>;
export type WebhookEvent = Webhook['events'][number];
