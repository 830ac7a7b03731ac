import * as z from 'zod';
import { type Asked, type SearchRequest, searchRequest } from './request.ts';

/** Claims that the engine found, in its order, and where to go on after each. */
export interface EngineHit {
  readonly claim: string;
  readonly sort: readonly unknown[];
}

/** A search engine that the table's claims are streamed to. */
export interface SearchEngine {
  /** Null where it does not answer in time, or not as it should: then the table's rows do. */
  search(asked: Asked): Promise<readonly EngineHit[] | null>;
}

/** Sends a request, signed where it has to be. */
export type Send = (url: string, body: string, signal: AbortSignal) => Promise<Response>;

const Answer = z.object({
  hits: z.object({
    hits: z.array(z.object({ _id: z.string(), sort: z.array(z.union([z.string(), z.number(), z.null()])) })),
  }),
});

const milliseconds = 2500;

/** The engine at an address, in the search requests that OpenSearch reads. */
export function openEngine(endpoint: string, send: Send): SearchEngine {
  const url = `${endpoint.replace(/\/$/, '')}/claims/_search`;
  return {
    async search(asked) {
      const request: SearchRequest = searchRequest(asked);
      try {
        const answer = await send(url, JSON.stringify(request), AbortSignal.timeout(milliseconds));
        if (!answer.ok) return null;
        const { hits } = Answer.parse(await answer.json()).hits;
        return hits.map(({ _id: claim, sort }) => ({ claim, sort }));
      } catch {
        return null;
      }
    },
  };
}
