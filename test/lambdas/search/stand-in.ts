import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SearchDocument } from '../../../claims/search/document.ts';

type Clause = Readonly<Record<string, unknown>>;

/** Words of a text as a simple analyzer sees them. */
function wordsOf(text: unknown): readonly string[] {
  return String(text ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function only(clause: Clause): readonly [string, Clause] {
  const [[kind, what] = ['', {}], ...others] = Object.entries(clause);
  if (others.length > 0) throw new Error(`a clause with several kinds: ${JSON.stringify(clause)}`);
  return [kind, Object(what)];
}

function fieldOf(what: Clause): readonly [string, unknown] {
  const [[field, value] = ['', null]] = Object.entries(what);
  return [field.replace(/\.plain$/, ''), value];
}

/** How well a document answers a clause; 0 where it does not. What is not known here throws. */
function scoreOf(document: Readonly<Record<string, unknown>>, clause: Clause): number {
  const [kind, what] = only(clause);
  if (kind === 'multi_match') {
    const fields: readonly string[] = Array.isArray(what['fields']) ? what['fields'] : [];
    const words = new Set(fields.flatMap((field) => wordsOf(document[String(field).replace(/\^\d+$/, '')])));
    return wordsOf(what['query']).filter((word) => words.has(word)).length;
  }
  const [field, value] = fieldOf(what);
  const has = document[field];
  switch (kind) {
    case 'match_phrase':
      return ` ${wordsOf(has).join(' ')} `.includes(` ${wordsOf(value).join(' ')} `) ? 1 : 0;
    case 'match_phrase_prefix':
      return wordsOf(has).some((word) => word.startsWith(String(value))) ? 1 : 0;
    case 'term':
      return has === value ? 1 : 0;
    case 'range':
      return Object.entries(Object(value)).every(([bound, limit]) => isWithin(bound, has, limit)) ? 1 : 0;
    default:
      throw new Error(`no clause that is known here: ${kind}`);
  }
}

function isWithin(bound: string, has: unknown, limit: unknown): boolean {
  const [a, b] = typeof limit === 'number' ? [Number(has), limit] : [String(has), String(limit)];
  if (bound === 'gte') return a >= b;
  if (bound === 'lte') return a <= b;
  if (bound === 'lt') return a < b;
  throw new Error(`no bound that is known here: ${bound}`);
}

/** Something that answers search requests as OpenSearch does, of documents that it is given, and keeps what it was asked. */
export async function startStandIn() {
  const documents = new Map<string, SearchDocument>();
  const asked: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
  let mood: 'well' | 'failing' = 'well';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString();
    asked.push({ path: request.url ?? '', headers: request.headers, body });
    try {
      if (mood === 'failing') return response.writeHead(503).end();
      const hits = search([...documents.values()], JSON.parse(body));
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ hits: { hits } }));
    } catch (error) {
      return response.writeHead(400).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const { port }: Pick<AddressInfo, 'port'> = typeof address === 'object' && address !== null ? address : { port: 0 };
  return {
    endpoint: `http://127.0.0.1:${port}`,
    asked,
    put: (document: SearchDocument) => documents.set(document.claim, document),
    drop: (claim: string) => documents.delete(claim),
    be: (next: typeof mood) => {
      mood = next;
    },
    stop: () => server.close(),
  };
}

function search(documents: readonly SearchDocument[], request: Readonly<Record<string, unknown>>) {
  const { must, filter } = Object(Object(request['query']).bool);
  const clauses: readonly Clause[] = Array.isArray(request['sort']) ? request['sort'] : [];
  const order = clauses.map((clause) => Object.entries(clause)[0] ?? ['', '']);
  const found = documents.flatMap((document) => {
    const fields = Object(document);
    const scores = must.map((clause: Clause) => scoreOf(fields, clause));
    if (scores.includes(0) || filter.some((clause: Clause) => scoreOf(fields, clause) === 0)) return [];
    const score = scores.reduce((sum: number, one: number) => sum + one, 0);
    return [{ _id: document.claim, sort: order.map(([field]) => (field === '_score' ? score : fields[field])) }];
  });
  const byOrder = (a: readonly unknown[], b: readonly unknown[]): number => {
    for (const [at, [, direction]] of order.entries()) {
      const [left, right] = [Object(a[at]).valueOf(), Object(b[at]).valueOf()];
      if (left !== right) return (left < right ? -1 : 1) * (direction === 'desc' ? -1 : 1);
    }
    return 0;
  };
  const { search_after: after } = request;
  return found
    .toSorted((a, b) => byOrder(a.sort, b.sort))
    .filter(({ sort }) => !Array.isArray(after) || byOrder(sort, after) > 0)
    .slice(0, Number(request['size']));
}

/** SHA-256 of a body in hex, as the signed header has it. */
export function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
