import { useVerdicts } from '../api/desk.ts';
import { useStats } from '../api/stats.ts';
import { Empty, Failure, Waiting } from '../parts/notice.tsx';
import { BarList } from './bar-list.tsx';
import { topBars, typeBars, verdictBars } from './bars.ts';
import { Course } from './course.tsx';
import { DeskFigures } from './desk-figures.tsx';
import { StatusFlow } from './status-flow.tsx';
import { TimeInStatus } from './time-in-status.tsx';

/** Where every claim stands, at a glance; every figure leads to the claims behind it. */
export function Dashboard() {
  const verdicts = useVerdicts();
  const stats = useStats();
  if (stats.data === undefined)
    return stats.isError ? <Failure error={stats.error} again={stats.refetch} /> : <Waiting what="Counting" />;
  const figures = stats.data;
  return (
    <div class="dashboard">
      <h1>Dashboard</h1>
      {figures.total === 0 && (
        <Empty title="Nothing to count yet">
          <p>Bring in an article; its claims are counted here seconds later.</p>
          <a class="button primary" href="/articles">
            Add articles
          </a>
        </Empty>
      )}
      <StatusFlow stats={figures} />
      <DeskFigures stats={figures} />
      <Course />
      <div class="cards">
        <BarList title="Verdicts" bars={verdictBars(figures, verdicts)} empty="No verdict yet." />
        <BarList title="Speakers" bars={topBars(figures.bySpeaker, 'speaker')} empty="No speaker yet." />
        <BarList title="Publishers" bars={topBars(figures.byPublisher, 'publisher')} empty="No publisher yet." />
        <BarList title="Kinds of claims" bars={typeBars(figures)} empty="No claim yet." />
        <TimeInStatus stats={figures} />
      </div>
    </div>
  );
}
