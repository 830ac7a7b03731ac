import { createHash } from 'node:crypto';
import { type Api, problemsOf } from './api.ts';
import { inWords } from './docs-schema.ts';
import { html, type Markup, prose } from './html.ts';
import { type JsonSchema, schemaWriter } from './json-schema.ts';
import type { ProblemKind } from './problem.ts';
import type { Application, Route } from './route.ts';

/** The reference's style sheet; its hash stands in the page's policy. */
const docsStyle = `
:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 18%,transparent);--soft:color-mix(in srgb,currentColor 6%,transparent)}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,sans-serif;display:grid;grid-template-columns:18rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.5rem;border-right:1px solid var(--line);font-size:.875rem}
nav ul{list-style:none;margin:0 0 1rem;padding:0}nav p{margin:.5rem 0}
main{padding:1.5rem 2.5rem 6rem;max-width:60rem}
h1{font-size:1.75rem}h2{margin-top:3rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{margin:2rem 0 .25rem}h4{margin:1.25rem 0 .25rem}
section,tr{scroll-margin-top:1rem}:target{background:var(--soft)}
code,pre{font:.8125rem/1.45 ui-monospace,monospace}pre{overflow:auto;background:var(--soft);padding:.75rem;border-radius:.25rem;max-height:24rem}
.call{margin:.25rem 0}.call span{font-size:.8125rem;border:1px solid var(--line);border-radius:1rem;padding:0 .5rem;margin-left:.5rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-top:1px solid var(--line)}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto;border:0}main{padding:1rem}}
`;

type Writer = ReturnType<typeof schemaWriter>;

const none: Markup = html``;

/** The reference as one page without scripts or third parties, and the policy that holds it to that. */
export function docsPage<App extends Application>(
  routes: readonly Route<App>[],
  api: Api<App>,
): { readonly page: string; readonly contentSecurityPolicy: string } {
  const writer = schemaWriter();
  writer.write(api.problemSchema());
  const tags = [...new Set(routes.map(({ tag }) => tag))];
  const operations = tags.map((tag) => section(tag, routes, { api, writer }));
  const title = `${api.title} API`;
  const style: Markup = { markup: docsStyle };
  const { markup } = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>
<nav aria-label="Operations"><p><strong>${title}</strong></p>${tags.map((tag) => contents(tag, routes))}
<p><a href="#schemas">Schemas</a></p><p><a href="#problems">Problems</a></p><p><a href="/openapi.json">openapi.json</a></p></nav>
<main>
<h1>${title}</h1>
${api.introduction()}
${operations}
<h2 id="schemas">Schemas</h2>${Object.entries(writer.components).map(schemaEntry)}
<h2 id="problems">Problems</h2>${problemTable(api.problems)}
</main></body></html>`;
  const hash = createHash('sha256').update(docsStyle).digest('base64');
  const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return { page: markup, contentSecurityPolicy };
}

function contents<App extends Application>(tag: string, routes: readonly Route<App>[]): Markup {
  const entries = routes.filter((route) => route.tag === tag);
  return html`<p>${tag}</p><ul>${entries.map(({ operationId, summary }) => html`<li><a href="#${operationId}">${summary}</a></li>`)}</ul>`;
}

interface Writing<App extends Application> {
  readonly api: Api<App>;
  readonly writer: Writer;
}

function section<App extends Application>(tag: string, routes: readonly Route<App>[], writing: Writing<App>): Markup {
  const entries = routes.filter((route) => route.tag === tag);
  return html`<h2>${tag}</h2>${entries.map((route) => operation(route, writing))}`;
}

function operation<App extends Application>(route: Route<App>, { api, writer }: Writing<App>): Markup {
  const { problems } = api;
  const { operationId, method, path, summary, description = '', access, body, bodyExample } = route;
  return html`<section id="${operationId}"><h3>${summary}</h3>
<p class="call"><b>${method}</b> <code>${path}</code> <span>${api.describeAccess(access)}</span></p>
<p>${prose(description)}</p>${parameters(route, writer)}
${body === undefined ? none : html`<h4>Body</h4><div>${inWords(writer.write(body()))}</div>`}
${bodyExample === undefined ? none : html`<pre>${JSON.stringify(bodyExample, null, 2)}</pre>`}
<h4>Answers</h4><table><tbody>${Object.entries(route.answers).map(
    ([status, { description, schema: answered, example }]) => {
      return html`<tr><th scope="row">${status}</th><td>${description} ${answered === undefined ? none : inWords(writer.write(answered()))}
${example === undefined ? none : html`<pre>${JSON.stringify(example, null, 2)}</pre>`}</td></tr>`;
    },
  )}
${byStatus(problemsOf(route, api), problems).map((code) => html`<tr><th scope="row">${problems[code].status}</th><td><a href="#problem-${code}"><code>${code}</code></a> ${problems[code].title}</td></tr>`)}
</tbody></table></section>`;
}

function byStatus<Code extends string>(
  codes: readonly Code[],
  kinds: Readonly<Record<Code, ProblemKind>>,
): readonly Code[] {
  return codes.toSorted((a, b) => kinds[a].status - kinds[b].status);
}

function parameters<App extends Application>({ params, query, headers = [] }: Route<App>, writer: Writer): Markup {
  const rows = [
    ...(params === undefined ? [] : propertyRows(writer.write(params()), 'path')),
    ...(query === undefined ? [] : propertyRows(writer.write(query()), 'query')),
    ...headers.map(({ name, required, description, example }) => {
      return html`<tr><th scope="row"><code>${name}</code></th><td>header${required ? ', required' : ''}</td><td>${description} <code>${example}</code></td></tr>`;
    }),
  ];
  return rows.length === 0 ? none : html`<h4>Parameters</h4><table><tbody>${rows}</tbody></table>`;
}

function propertyRows(written: JsonSchema, where: string): readonly Markup[] {
  const properties = Object.entries(written['properties'] ?? {});
  return properties.map(([name, property]: [string, JsonSchema]) => {
    const { description = '', ...rest } = property;
    return html`<tr><th scope="row"><code>${name}</code></th><td>${where}</td><td>${String(description)} (${inWords(rest)})</td></tr>`;
  });
}

function schemaEntry([name, written]: [string, JsonSchema]): Markup {
  return html`<section id="schema-${name}"><h3>${name}</h3><p>${String(written['description'] ?? '')}</p>${inWords(written)}</section>`;
}

function problemTable(kinds: Readonly<Record<string, ProblemKind>>): Markup {
  const rows = Object.entries(kinds).map(
    ([code, { status, title }]) =>
      html`<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>`,
  );
  return html`<table><thead><tr><th>code</th><th>status</th><th>title</th></tr></thead><tbody>${rows}</tbody></table>`;
}
