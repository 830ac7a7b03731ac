import type { Claim, Status } from '../api/model.ts';

/** Statuses as people call them, in the order of the work. */
export const statusLabels = {
  unreviewed: 'Unreviewed',
  'in-review': 'In review',
  'in-approval': 'In approval',
  checked: 'Checked',
  published: 'Published',
  dismissed: 'Dismissed',
} as const satisfies Record<Status, string>;

/** Every status, in the order of the work. */
export const statusOrder: readonly Status[] = [
  'unreviewed',
  'in-review',
  'in-approval',
  'checked',
  'published',
  'dismissed',
];

/** Whether a name, such as a counter's, is one of a status. */
export function isStatus(name: string): name is Status {
  return Object.hasOwn(statusLabels, name);
}

/** A name of the workflow as people read it: `mostly-false` becomes `Mostly false`. */
export function inWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Moves as a history tells them: `take` becomes `Taken`. */
const done: Readonly<Record<string, string>> = {
  take: 'Taken',
  assign: 'Assigned',
  release: 'Released',
  propose: 'Verdict proposed',
  approve: 'Approved',
  return: 'Returned',
  publish: 'Published',
  reopen: 'Reopened',
  dismiss: 'Dismissed',
  restore: 'Restored',
  carry: 'Carried over to a new version',
};

/** What was done to a claim, in words. */
export function doneInWords(action: string): string {
  return done[action] ?? inWords(action);
}

/** `1 claim`, `2 claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

/** Seconds as the largest two units: `2 d 4 h`, `35 min`, `8 s`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

/** Kinds of claims as people call them. */
export const typeLabels = {
  quantity: 'Quantity',
  event: 'Event',
  causal: 'Cause',
  rule: 'Rule or law',
  prediction: 'Prediction',
  position: 'Position',
  definition: 'Definition',
  opinion: 'Opinion',
  other: 'Other',
} as const satisfies Record<Claim['type'], string>;

/** Every kind of claim. */
export const typeOrder: readonly Claim['type'][] = [
  'quantity',
  'event',
  'causal',
  'rule',
  'prediction',
  'position',
  'definition',
  'opinion',
  'other',
];
