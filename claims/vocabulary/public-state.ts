/** What readers see of a claim, whatever is being done with it at the desk. */
export const publicStates = ['unpublished', 'public', 'under-correction', 'withdrawn'] as const;
export type PublicState = (typeof publicStates)[number];
