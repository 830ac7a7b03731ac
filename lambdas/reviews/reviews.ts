import { readDocument, readReviewTable } from '../../intake/reviews/read-reviews.ts';
import { importReading } from './import-reviews.ts';

/** What takes outside reviews in: a part that no other request needs, loaded by the first that does. */
export const reviews = { importReading, readDocument, readReviewTable } as const;
