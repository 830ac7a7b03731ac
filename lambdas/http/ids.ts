import * as z from 'zod';
import { once } from '../../claims/once.ts';

/** Path parameters of everything under one article. */
export const ArticleParams = once(() => z.object({ id: z.string().max(200).describe('the id of an article') }));

/** Path parameters of everything under one claim. */
export const ClaimParams = once(() => z.object({ id: z.string().max(200).describe('the id of a claim') }));
