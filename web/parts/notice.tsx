import type { ComponentChildren } from 'preact';
import { explain, problemOf } from '../api/problem.ts';

interface NoticeProps {
  readonly tone: 'problem' | 'news' | 'done';
  readonly children: ComponentChildren;
}

/** A message in the flow of the page, told to screen readers when it appears. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

interface FailureProps {
  readonly error: unknown;
  readonly again?: () => unknown;
}

/** What went wrong, in words, and the way out. */
export function Failure({ error, again }: FailureProps) {
  return (
    <Notice tone="problem">
      <p>{explain(error)}</p>
      {again && problemOf(error)?.status !== 401 && (
        <button type="button" onClick={() => void again()}>
          Try again
        </button>
      )}
    </Notice>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A view with nothing in it yet, and what to do next. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Shown while a first answer is awaited; appears only after a moment, so that quick answers do not flicker. */
export function Waiting({ what }: { readonly what: string }) {
  return (
    <p class="waiting" role="status">
      {what}…
    </p>
  );
}
