import { type Answer, document } from './answer.ts';
import { type Problem, problem } from './problem.ts';

/** What Lambda hands on of an answer, in bytes: 6 MiB, headers and quoting included. */
const largestAnswer = 5_500_000;

/** A JSON answer, or the problem that it is larger than Lambda hands on, with what to do instead. */
export function answerIfItFits(body: unknown, instead: string): Answer | Problem<'too-large'> {
  const text = JSON.stringify(body);
  // Lambda's own answer quotes this one as a string, in which each quotation mark takes two bytes.
  const bytes = Buffer.byteLength(JSON.stringify(text));
  if (bytes <= largestAnswer) return document('application/json', text);
  return problem('too-large', `The answer has ${bytes} bytes and at most ${largestAnswer} are sent. ${instead}`);
}
