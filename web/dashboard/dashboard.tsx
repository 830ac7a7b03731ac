import { useVerdicts } from '../api/desk.ts';
import { useStats } from '../api/stats.ts';
import { Empty, Failure, Waiting } from '../parts/notice.tsx';
import { useTitle } from '../parts/title.ts';
import { BarList } from './bar-list.tsx';
import { topBars, typeBars, verdictBars } from './bars.ts';
import { Course } from './course.tsx';
import { DeskFigures } from './desk-figures.tsx';
import { FailureCauses } from './failure-causes.tsx';
import { NeedsSomebody } from './needs-somebody.tsx';
import { Publications } from './publications.tsx';
import { StatusFlow } from './status-flow.tsx';
import { Summary } from './summary.tsx';
import { TimeInStatus } from './time-in-status.tsx';
import { VerdictTable } from './verdict-table.tsx';

/** What needs somebody, then where every claim stands; each figure leads to the claims it counts, or says why not. */
export function Dashboard() {
  const verdicts = useVerdicts();
  const stats = useStats();
  useTitle('Dashboard');
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
      <NeedsSomebody />
      <Summary stats={figures} />
      <StatusFlow stats={figures} />
      <DeskFigures stats={figures} />
      <Course />
      <Publications />
      <VerdictTable scale={verdicts} stats={figures} />
      <div class="cards">
        <BarList title="All verdicts" bars={verdictBars(figures, verdicts)} empty="No verdict yet." />
        <BarList title="Speakers" bars={topBars(figures.bySpeaker, 'speaker')} empty="No speaker yet." />
        <BarList title="Publishers" bars={topBars(figures.byPublisher, 'publisher')} empty="No publisher yet." />
        <BarList title="Kinds of claims" bars={typeBars(figures)} empty="No claim yet." />
        <FailureCauses />
        <TimeInStatus stats={figures} />
      </div>
    </div>
  );
}
