import * as z from 'zod';

/** What can go wrong on the way to a table. */
export const faults = ['cut-before', 'cut-after', 'throttle', 'conflict', 'unprocessed', 'slow', 'stale'] as const;
export type Fault = (typeof faults)[number];

/** One request to the table. */
export interface Asked {
  readonly operation: string;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A part of what was asked, to be done, and the answer to the whole of it. */
interface Partly extends Asked {
  readonly complete: (answer: Answer) => Answer;
}

/** How often each is done, of all requests that it can be done to. */
const shares: Readonly<Record<Fault, number>> = {
  'cut-before': 0.02,
  'cut-after': 0.03,
  throttle: 0.02,
  conflict: 0.04,
  unprocessed: 0.3,
  slow: 0.04,
  stale: 0.3,
};

const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);
const batches = new Set(['BatchExecuteStatement', 'BatchGetItem']);

/** Whether a read may be answered with what was true a while ago. */
export function isEventual({ operation, body }: Asked): boolean {
  return reads.has(operation) && !body.includes('"ConsistentRead":true');
}

function canBe(fault: Fault, asked: Asked): boolean {
  if (fault === 'stale') return isEventual(asked);
  if (fault === 'unprocessed') return batches.has(asked.operation);
  if (fault === 'conflict') return !reads.has(asked.operation) && asked.operation !== 'BatchExecuteStatement';
  return true;
}

/** The fault that is done to a request; null for none. */
export function pick(asked: Asked, random: () => number): Fault | null {
  return faults.find((fault) => canBe(fault, asked) && random() < shares[fault]) ?? null;
}

function refused(type: string, more: object = {}): Answer {
  const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type, ...more });
  return { status: 400, body };
}

const Transaction = z.object({ TransactItems: z.array(z.unknown()) });
const Statements = z.looseObject({ Statements: z.array(z.unknown()) });
const Keys = z.looseObject({ RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(z.unknown()) })) });

/** What a fault makes of a request: an answer in place of the table's, a part of it, or nothing of the kind. */
export function answerOf(
  fault: Fault,
  asked: Asked,
  { earlier, random }: { readonly earlier: ReadonlyMap<string, Answer>; readonly random: () => number },
): Answer | Partly | null {
  switch (fault) {
    case 'throttle':
      return refused('ProvisionedThroughputExceededException');
    case 'conflict':
      return conflict(asked, random);
    case 'stale':
      return earlier.get(asked.body) ?? null;
    case 'unprocessed':
      return asked.operation === 'BatchGetItem' ? halfTheKeys(asked) : someStatements(asked, random);
    default:
      return null;
  }
}

function conflict({ operation, body }: Asked, random: () => number): Answer {
  if (operation !== 'TransactWriteItems') return refused('TransactionConflictException');
  const { TransactItems: items } = Transaction.parse(JSON.parse(body));
  const lost = Math.floor(random() * items.length);
  const CancellationReasons = items.map((_, at) => ({ Code: at === lost ? 'TransactionConflict' : 'None' }));
  return refused('TransactionCanceledException', { CancellationReasons });
}

function halfTheKeys({ operation, body }: Asked): Partly | null {
  const sent = Keys.parse(JSON.parse(body));
  const [[table, wanted] = ['', null]] = Object.entries(sent.RequestItems);
  if (wanted === null || wanted.Keys.length < 2) return null;
  const half = Math.ceil(wanted.Keys.length / 2);
  const ask = (keys: readonly unknown[]) => ({ [table]: { ...wanted, Keys: keys } });
  return {
    operation,
    body: JSON.stringify({ ...sent, RequestItems: ask(wanted.Keys.slice(0, half)) }),
    complete: ({ status, body: said }) => ({
      status,
      body: JSON.stringify({ ...JSON.parse(said), UnprocessedKeys: ask(wanted.Keys.slice(half)) }),
    }),
  };
}

const throttled = { Error: { Code: 'ThrottlingError', Message: 'Throughput exceeds the current capacity.' } };

function someStatements({ operation, body }: Asked, random: () => number): Partly | Answer {
  const sent = Statements.parse(JSON.parse(body));
  const isDone = sent.Statements.map(() => random() < 0.5);
  const done = sent.Statements.filter((_, at) => isDone[at]);
  if (done.length === 0) return { status: 200, body: JSON.stringify({ Responses: isDone.map(() => throttled) }) };
  return {
    operation,
    body: JSON.stringify({ ...sent, Statements: done }),
    complete: ({ status, body: said }) => {
      const answers = z.looseObject({ Responses: z.array(z.unknown()) }).parse(JSON.parse(said)).Responses;
      let next = 0;
      return { status, body: JSON.stringify({ Responses: isDone.map((is) => (is ? answers[next++] : throttled)) }) };
    },
  };
}
