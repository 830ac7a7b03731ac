/**
 * Does `act` for each of `things` as they come, `width` at a time, taking no more than that in advance.
 * The first failure ends it, after those under way.
 */
export async function eachOfStream<T>(
  things: AsyncGenerator<T>,
  width: number,
  act: (thing: T) => Promise<void>,
): Promise<void> {
  async function lane(): Promise<void> {
    try {
      for (let next = await things.next(); next.done !== true; next = await things.next()) await act(next.value);
    } catch (error) {
      await things.return(undefined);
      throw error;
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: width }, lane));
  const failed = lanes.find((settled) => settled.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
