/** Where the work on a claim stands. */
export const statuses = ['unreviewed', 'in-review', 'in-approval', 'checked', 'published', 'dismissed'] as const;
export type Status = (typeof statuses)[number];
