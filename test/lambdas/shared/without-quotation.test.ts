import { describe, expect, test } from 'vitest';
import { withoutQuotation } from '../../../lambdas/shared/without-quotation.ts';

function thrownBy(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

/** All that a log could show of an error. */
function all(error: unknown): string {
  return error instanceof Error ? [error.name, error.message, error.stack, all(error.cause)].join('\n') : '';
}

describe('withoutQuotation', () => {
  test('takes what a parser quotes out of its error, wherever it is in the chain of causes', () => {
    const error = new Error('upload unread', { cause: thrownBy('Ann Ek lied') });
    expect(all(error)).toContain('Ann Ek');
    expect(all(withoutQuotation(error))).not.toContain('Ann');
    expect(all(withoutQuotation(error))).toMatch(/upload unread[\s\S]*SyntaxError: a text could not be parsed\n\s+at /);
  });

  test('leaves other errors their names, messages and places', () => {
    const error = new RangeError('revision -1');
    expect(withoutQuotation(error)).toMatchObject({ name: 'RangeError', message: 'revision -1', stack: error.stack });
  });

  test('says of what is no error only its type', () => {
    expect(withoutQuotation('Ann Ek lied').message).toBe('something of type string was thrown');
  });
});
