import createClient, { type Client } from 'openapi-fetch';
import type { Problem } from './model.ts';
import { ProblemError } from './problem.ts';
import type { paths } from './schema.ts';

export type Api = Client<paths>;

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The typed client; each request carries the session's newest token. */
export function openApi(origin: string, token: () => Promise<string | null>): Api {
  const api = createClient<paths>({ baseUrl: origin });
  api.use({
    async onRequest({ request }) {
      const bearer = await token();
      if (bearer !== null) request.headers.set('authorization', `Bearer ${bearer}`);
      return request;
    },
  });
  return api;
}

/** The body of a good answer; throws a `ProblemError` for any other. */
export async function bodyOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok && data !== undefined) return data;
  throw new ProblemError(toProblem(error, response));
}

function toProblem(error: unknown, { status, statusText }: Response): Problem {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return { ...unexplained(status, statusText), ...error, code: error.code, status };
  }
  return unexplained(status, statusText);
}

/** An answer that is no problem of ours, such as a gateway's own. */
function unexplained(status: number, statusText: string): Problem {
  const title = statusText === '' ? `the API answered ${status}` : statusText;
  return { type: 'about:blank', title, status, code: `http-${status}`, detail: title };
}
