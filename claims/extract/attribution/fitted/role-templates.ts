import { FeatureTemplates, placesOf } from '../../../language/feature-templates.ts';

export const roleRows = 2 ** 16;
export const stepRows = 2 ** 15;

/** What is known of the cue. */
const ofCue = ['cue lemma', 'cue tag', 'cue kind', 'word behind cue', 'tag behind cue', 'tag before cue'] as const;

/** What is known of a unit in a window: of itself, its neighbours, the cue, and how it stands to the cue. */
export const known = placesOf([
  'word',
  'tag',
  'kind',
  'left word',
  'left tag',
  'left place',
  'second left tag',
  'right word',
  'right tag',
  'right kind',
  'second right tag',
  'second right kind',
  /** 1 before the cue, 2 after it, 3 the cue itself. */
  'side',
  /** How far from the cue, in steps. */
  'place',
  /** What lies between the unit and the cue. */
  'path',
  /** Frames away from the cue's. */
  'frame',
  'opens frame',
  'beside cue',
  'behind cue',
  'near end',
  /** What the rules take the unit for, and the unit before it. */
  'rule',
  'left rule',
  ...ofCue,
]);

/** What is the same for all units on one side of a cue. */
const fixed = ['side', ...ofCue] as const;

/** What speaks for a unit's role by itself. */
export const ownTemplates = new FeatureTemplates(
  known,
  [
    ['side', 'frame'],
    ['word', 'side'],
    ['tag', 'side'],
    ['cue lemma', 'place'],
    ['tag', 'place'],
    ['path', 'side', 'cue lemma'],
    ['path', 'side', 'frame'],
    ['rule', 'side'],
    ['rule', 'side', 'cue lemma'],
    ['rule', 'side', 'tag'],
    ['rule', 'side', 'path'],
    ['left word', 'side'],
    ['right word', 'side'],
    ['cue kind', 'cue tag', 'tag behind cue', 'side', 'frame'],
    ['cue kind', 'cue tag', 'tag behind cue', 'path', 'side'],
    ['cue tag', 'tag before cue', 'path', 'side'],
    ['word behind cue', 'place', 'cue kind'],
    ['cue kind', 'place', 'tag'],
    ['frame', 'tag', 'near end'],
    ['cue kind', 'side', 'path', 'frame'],
    ['tag behind cue', 'cue lemma', 'path', 'side'],
    ['tag behind cue', 'tag before cue', 'rule', 'path', 'side'],
    ['cue kind', 'cue tag', 'rule', 'tag', 'side'],
    ['opens frame', 'tag', 'side'],
  ],
  roleRows,
  fixed,
);

/** What speaks for the step from the role of the unit before to that of a unit. */
export const stepTemplates = new FeatureTemplates(
  known,
  [
    ['side', 'behind cue'],
    ['word'],
    ['left word'],
    ['left tag', 'tag'],
    ['left tag', 'tag', 'side'],
    ['cue lemma', 'tag', 'behind cue'],
    ['cue lemma', 'left tag', 'side'],
    ['side', 'path', 'tag'],
    ['side', 'path', 'left tag'],
    ['left rule', 'rule', 'side'],
    ['left rule', 'rule', 'left tag', 'tag'],
    ['opens frame', 'frame', 'tag'],
    ['place', 'tag'],
    ['left place', 'left tag'],
    ['word', 'kind', 'side'],
    ['kind', 'right kind', 'second right kind', 'tag', 'side'],
    ['cue lemma', 'left rule', 'rule', 'side'],
  ],
  stepRows,
  fixed,
);
