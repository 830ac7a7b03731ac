import * as z from 'zod';

/** Path parameters of everything under one article. */
export const ArticleParams = z.object({ id: z.string().max(200).describe('the id of an article') });

/** Path parameters of everything under one claim. */
export const ClaimParams = z.object({ id: z.string().max(200).describe('the id of a claim') });
