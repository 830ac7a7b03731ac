/** Calls a function now and every hour, as the scheduler does in the cloud. */
export function callHourly(
  invoke: (event: unknown) => Promise<unknown>,
  onTrouble: (error: unknown) => void,
): { stop(): void } {
  let isStopped = false;
  const tell = (error: unknown) => {
    if (!isStopped) onTrouble(error);
  };
  const call = () => void invoke({}).catch(tell);
  const timer = setInterval(call, 3_600_000);
  call();
  return {
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
