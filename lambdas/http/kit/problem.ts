/** One kind of failure: its HTTP status, and a title that stays the same from case to case. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** The problems that the kit itself answers with; every application has them among its own. */
export type KitCode =
  | 'broken-json'
  | 'content-type-not-supported'
  | 'internal'
  | 'invalid-body'
  | 'invalid-path'
  | 'invalid-query'
  | 'method-not-allowed'
  | 'too-large'
  | 'unavailable'
  | 'unknown-path';

/** All problems of an application, by their stable codes. */
export type ProblemKinds<Code extends string> = Readonly<Record<Code | KitCode, ProblemKind>>;

/** One thing that is wrong in a request: where (`pointer` in a body, `parameter` in path or query), and what. */
export interface Fault {
  readonly pointer?: string | undefined;
  readonly parameter?: string | undefined;
  readonly detail: string;
}

/** What a problem may carry beside its words. */
export interface ProblemExtras {
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal on its way out; a value, never thrown. */
export interface Problem<Code extends string> extends ProblemExtras {
  readonly kind: 'problem';
  readonly code: Code;
  readonly detail: string;
}

/** Makes a problem; `detail` names the bad value and the way out. */
export function problem<Code extends string>(code: Code, detail: string, extras: ProblemExtras = {}): Problem<Code> {
  return { kind: 'problem', code, detail, ...extras };
}

/** What every problem is answered with (RFC 9457), beside members of its own. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId?: string | undefined;
  readonly [member: string]: unknown;
}

/** The body that a problem is answered with. */
export function problemBody<Code extends string>(
  { code, detail, members }: Problem<Code>,
  kinds: Readonly<Record<Code, ProblemKind>>,
  requestId?: string,
): ProblemBody {
  const { status, title } = kinds[code];
  return {
    type: `/docs#problem-${code}`,
    title,
    status,
    code,
    detail,
    ...(requestId === undefined ? {} : { requestId }),
    ...members,
  };
}
