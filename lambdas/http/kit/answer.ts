/** What a route answers with when all went well; `body` is JSON unless `contentType` says otherwise; then it is text or bytes. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly body: unknown;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A JSON answer. */
export function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { kind: 'answer', status, body, contentType: 'application/json', headers };
}

/** An answer in another type than JSON. */
export function document(
  contentType: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { kind: 'answer', status: 200, body, contentType, headers };
}
