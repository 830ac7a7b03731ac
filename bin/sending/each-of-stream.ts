/** Does `act` for each of `things` as they come, `width` at a time, taking no more than that in advance. */
export async function eachOfStream<T>(
  things: AsyncGenerator<T>,
  width: number,
  act: (thing: T) => Promise<void>,
): Promise<void> {
  async function lane(): Promise<void> {
    for (let next = await things.next(); next.done !== true; next = await things.next()) await act(next.value);
  }
  await Promise.all(Array.from({ length: width }, lane));
}
