import type { Delivery } from '../webhooks/post.ts';

/** One letter in plain text. */
export interface Mail {
  /** The same for the same letter, however often it is sent. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends a letter; whatever stops it is answered in words. */
export type SendMail = (mail: Mail) => Promise<Delivery>;
