import { html } from '../../http/kit/html.ts';
import type { RecordWorld } from '../record-api.ts';
import type { Page } from './page.ts';

/** What a reader sees where nothing is published. */
export function notFoundPage({ publishing: { origin } }: RecordWorld): Page {
  return {
    title: 'Not found',
    description: 'Nothing is published here.',
    url: `${origin}/checks`,
    body: html`<h1>Nothing is published here</h1><p>The address may be mistyped. <a href="${origin}/checks">All checks</a> can be searched.</p>`,
  };
}
