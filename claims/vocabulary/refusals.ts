/** Why words are not claimed by themselves, or at all. */
export const refusalIds = [
  'no-verb',
  'no-subject',
  'half',
  'hanging',
  'torn',
  'heading',
  'caption',
  'dateline',
  'notice',
  'speaker',
  'twice',
] as const;
export type RefusalId = (typeof refusalIds)[number];
