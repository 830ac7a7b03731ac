import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { useTitle } from './title.ts';

interface NotHereProps {
  readonly title: string;
  /** The level of its heading; a second one where the view has its first already. */
  readonly heading?: 'h1' | 'h2';
  readonly children?: ComponentChildren;
}

/** An address that leads nowhere, and the ways on from there. */
export function NotHere({ title, heading: Heading = 'h1', children }: NotHereProps) {
  useTitle(title);
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      {children}
      <p class="moves">
        <Link class="button primary" href="/queue">
          To the queue
        </Link>
        <Link class="button" href="/articles">
          To the articles
        </Link>
      </p>
    </div>
  );
}
