import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Redirect, Route, Switch } from 'wouter-preact';
import { ClaimPage } from './claim/claim-page.tsx';
import { useGoKeys } from './habits/go-keys.ts';
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
  const [commanding, setCommanding] = useState(false);
  useShortcuts({ '?': () => setHelping(true) });
  useGoKeys();
  usePaletteKey(() => setCommanding(true));
  return (
    <>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <Masthead onHelp={() => setHelping(true)} onCommand={() => setCommanding(true)} />
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
            <Suspense fallback={<Waiting what="Fetching articles" />}>
              <Articles />
            </Suspense>
          </Route>
          <Route path="/articles/:id">
            {({ id }) => (
              <Suspense fallback={<Waiting what="Fetching the article" />}>
                <ArticleView key={id} id={id} />
              </Suspense>
            )}
          </Route>
          <Route path="/for-you">
            <Suspense fallback={<Waiting what="Looking what waits for you" />}>
              <ForYou />
            </Suspense>
          </Route>
          <Route path="/people">
            <Suspense fallback={<Waiting what="Fetching the people" />}>
              <People />
            </Suspense>
          </Route>
          <Route path="/publishing">
            <Suspense fallback={<Waiting what="Fetching webhooks and exports" />}>
              <Publishing />
            </Suspense>
          </Route>
          <Route path="/archive">
            <Suspense fallback={<Waiting what="Fetching the archive" />}>
              <Archive />
            </Suspense>
          </Route>
          <Route path="/speakers">
            <Suspense fallback={<Waiting what="Fetching names" />}>
              <Bearers facet="speakers" />
            </Suspense>
          </Route>
          <Route path="/speakers/:id">
            {({ id }) => (
              <Suspense fallback={<Waiting what="Fetching names" />}>
                <Bearer key={id} facet="speakers" id={id} />
              </Suspense>
            )}
          </Route>
          <Route path="/publishers">
            <Suspense fallback={<Waiting what="Fetching names" />}>
              <Bearers facet="publishers" />
            </Suspense>
          </Route>
          <Route path="/publishers/:id">
            {({ id }) => (
              <Suspense fallback={<Waiting what="Fetching names" />}>
                <Bearer key={id} facet="publishers" id={id} />
              </Suspense>
            )}
          </Route>
          <Route path="/archive/others">
            <Suspense fallback={<Waiting what="Fetching checks" />}>
              <Others />
            </Suspense>
          </Route>
          <Route path="/dashboard">
            <LazyDashboard />
          </Route>
          <Route>
            <NotHere title="Nothing is at this address" />
          </Route>
        </Switch>
      </main>
      {commanding && (
        <Suspense fallback={null}>
          <Palette onClose={() => setCommanding(false)} showKeys={() => setHelping(true)} />
        </Suspense>
      )}
      {helping && <ShortcutHelp onClose={() => setHelping(false)} />}
    </>
  );
}

/** Opens the palette by Ctrl K, or Cmd K, from anywhere, also while one types. */
function usePaletteKey(open: () => void): void {
  const newest = useRef(open);
  newest.current = open;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) newest.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

const Palette = lazy(() => import('./palette/palette.tsx').then(({ Palette: view }) => view));
const ArticleView = lazy(() => import('./article/article-view.tsx').then(({ ArticleView: view }) => view));
const Articles = lazy(() => import('./articles/articles.tsx').then(({ Articles: view }) => view));
const ForYou = lazy(() => import('./inbox/for-you.tsx').then(({ ForYou: view }) => view));
const People = lazy(() => import('./people/people.tsx').then(({ People: view }) => view));
const Archive = lazy(() => import('./archive/archive.tsx').then(({ Archive: view }) => view));
const Publishing = lazy(() => import('./publishing/publishing.tsx').then(({ Publishing: view }) => view));
const Bearers = lazy(() => import('./names/bearers.tsx').then(({ Bearers: view }) => view));
const Bearer = lazy(() => import('./names/bearer.tsx').then(({ Bearer: view }) => view));
const Others = lazy(() => import('./archive/others.tsx').then(({ Others: view }) => view));
const Dashboard = lazy(() => import('./dashboard/dashboard.tsx').then(({ Dashboard: view }) => view));

/** The dashboard, fetched when it is first looked at. */
function LazyDashboard() {
  return (
    <Suspense fallback={<Waiting what="Fetching the dashboard" />}>
      <Dashboard />
    </Suspense>
  );
}
