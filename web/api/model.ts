import type { Readable } from 'openapi-typescript-helpers';
import type { DailyStats as CountedDay, Stats as CountedStats } from '../../claims/statistics/stats.ts';
import type { components } from './schema.ts';

declare module './schema.ts' {
  interface paths {
    '/v1/stats': { get: { responses: { 200: { content: { 'application/json': Stats } } } } };
    '/v1/stats/daily': {
      get: {
        parameters: { query?: { from?: string; to?: string } };
        responses: { 200: { content: { 'application/json': { items: DailyStats[] } } } };
      };
    };
  }
}
type Schemas = components['schemas'];

/** The API's shapes as its client gives them, under the names that the page uses. */
export type Article = Readable<Schemas['Article']>;
export type ArticleDetail = Readable<Schemas['ArticleText']>;
export type Attribution = Readable<Schemas['Attribution']>;
export type BatchOutcome = Readable<Schemas['BatchOutcome']>;
export type Claim = Readable<Schemas['Claim']>;
export type Command = Schemas['Command'];
export type DailyStats = CountedDay;
export type Evidence = Claim['evidence'][number];
export type Problem = Readable<Schemas['Problem']>;
export type ReviewEvent = Readable<Schemas['ReviewEvent']>;
export type Stats = CountedStats;
export type Status = Claim['status'];
