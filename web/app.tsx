import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import { Redirect, Route, Switch } from 'wouter-preact';
import { ArticleView } from './article/article-view.tsx';
import { Articles } from './articles/articles.tsx';
import { ClaimPage } from './claim/claim-page.tsx';
import { ShortcutHelp } from './habits/shortcut-help.tsx';
import { useShortcuts } from './habits/shortcuts.ts';
import { Masthead } from './masthead.tsx';
import { NotHere } from './parts/not-here.tsx';
import { Waiting } from './parts/notice.tsx';
import { Queue } from './queue/queue.tsx';
import { ConnectionNotice } from './session/connection-notice.tsx';

/** The signed-in page: its masthead and the view that the address names. */
export function App() {
  const [helping, setHelping] = useState(false);
  useShortcuts({ '?': () => setHelping(true) });
  return (
    <>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <Masthead onHelp={() => setHelping(true)} />
      <ConnectionNotice />
      <main id="content" tabIndex={-1}>
        <Switch>
          <Route path="/">
            <Redirect to="/queue" replace />
          </Route>
          <Route path="/queue">
            <Queue />
          </Route>
          <Route path="/claims/:id">{({ id }) => <ClaimPage key={id} id={id} />}</Route>
          <Route path="/articles">
            <Articles />
          </Route>
          <Route path="/articles/:id">{({ id }) => <ArticleView key={id} id={id} />}</Route>
          <Route path="/dashboard">
            <LazyDashboard />
          </Route>
          <Route>
            <NotHere title="Nothing is at this address" />
          </Route>
        </Switch>
      </main>
      {helping && <ShortcutHelp onClose={() => setHelping(false)} />}
    </>
  );
}

const Dashboard = lazy(() => import('./dashboard/dashboard.tsx').then(({ Dashboard: view }) => view));

/** The dashboard, fetched when it is first looked at. */
function LazyDashboard() {
  return (
    <Suspense fallback={<Waiting what="Fetching the dashboard" />}>
      <Dashboard />
    </Suspense>
  );
}
