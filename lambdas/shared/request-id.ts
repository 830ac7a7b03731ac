/** Ids of requests as API Gateway and Lambda make them; what else a sender may have put there is not logged. */
const known = /^[\w=+/-]{1,64}$/;

/** A request's id as it came along with an upload or an item; null where there is none. */
export function asRequestId(value: unknown): string | null {
  return typeof value === 'string' && known.test(value) ? value : null;
}
