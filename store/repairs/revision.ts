import { addedClaim } from '../../claims/repair/added-claim.ts';
import { carryOver } from '../../claims/revision/carry.ts';
import { changesBetween } from '../../claims/revision/changes.ts';
import { deleteArticle } from '../articles/delete-article.ts';
import { saveExtraction } from '../articles/save-extraction.ts';

/** What makes new versions of articles and new claims of them, or ends both, as one part that is loaded when first needed. */
export const revision = { addedClaim, carryOver, changesBetween, deleteArticle, saveExtraction } as const;
