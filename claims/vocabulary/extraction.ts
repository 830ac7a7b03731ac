/** Where an article stands between arriving and being ready for review. */
export const ingestionStates = ['received', 'ready', 'failed'] as const;

export const speakerKinds = ['person', 'organisation', 'group', 'document', 'unknown'] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

export const quotationForms = ['direct', 'mixed', 'indirect'] as const;
export type QuotationForm = (typeof quotationForms)[number];

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
