import { type Status, statuses } from '../../claims/vocabulary/workflow.ts';
import type { DailyStats } from '../api/model.ts';
import { inWords } from '../parts/words.ts';

/** One count of each day. */
export interface Line {
  readonly label: string;
  /** The status whose colour it wears; the page's own accent where it is none. */
  readonly status?: Status;
  readonly count: (day: DailyStats) => number;
}

interface CourseOfDays {
  readonly title: string;
  readonly label: string;
  readonly lines: readonly Line[];
  /** Whether the counts add up to all claims. */
  readonly stacked: boolean;
}

/** What is settled lies at the bottom, what waits on top, so that a growing queue is seen as such. */
const upwards = statuses.toReversed();

export type Course = 'standing' | 'done';

/** The two ways to look at days. */
export const courses: Readonly<Record<Course, CourseOfDays>> = {
  standing: {
    title: 'Claims by status',
    label: 'Where they stood',
    stacked: true,
    lines: upwards.map((status) => ({
      label: inWords(status),
      status,
      count: (day) => day.byStatus[status] ?? 0,
    })),
  },
  done: {
    title: 'Work by day',
    label: 'What was done',
    stacked: false,
    lines: [
      { label: 'Came in', count: ({ created }) => created },
      { label: 'Proposed', status: 'in-approval', count: ({ proposed }) => proposed },
      { label: 'Checked', status: 'checked', count: ({ checked }) => checked },
      { label: 'Published', status: 'published', count: ({ published }) => published },
      { label: 'Dismissed', status: 'dismissed', count: ({ dismissed }) => dismissed },
    ],
  },
};

/** Fewer days than these make no course. */
const fewestDays = 7;

/** The days from the last empty one before anything came in; a new desk is not shown weeks of nothing. */
export function shownDays(days: readonly DailyStats[]): readonly DailyStats[] {
  const first = days.findIndex(({ byStatus }) => Object.values(byStatus).some((count) => count > 0));
  return first === -1
    ? days.slice(-fewestDays)
    : days.slice(Math.max(0, Math.min(first - 1, days.length - fewestDays)));
}
