/** Where an article stands between arriving and being ready for review. */
export const ingestionStates = ['received', 'ready', 'failed'] as const;

export const speakerKinds = ['person', 'organisation', 'group', 'document', 'unknown'] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

export const quotationForms = ['direct', 'mixed', 'indirect'] as const;
export type QuotationForm = (typeof quotationForms)[number];

/** Whether an attribution is of what somebody says or of what somebody does: "refused", "voted". */
export const manners = ['speech', 'act'] as const;
export type Manner = (typeof manners)[number];

export const claimTypes = [
  'quantity',
  'event',
  'causal',
  'rule',
  'prediction',
  'position',
  'definition',
  'opinion',
  'other',
] as const;
export type ClaimType = (typeof claimTypes)[number];
