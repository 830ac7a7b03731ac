import { lazy, Suspense } from 'preact/compat';
import { Waiting } from '../parts/notice.tsx';

const Dashboard = lazy(() => import('./dashboard.tsx').then(({ Dashboard: view }) => view));

/** The dashboard, fetched when it is first looked at. */
export function LazyDashboard() {
  return (
    <Suspense fallback={<Waiting what="Fetching the dashboard" />}>
      <Dashboard />
    </Suspense>
  );
}
