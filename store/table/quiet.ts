/** A client of the AWS SDK. */
interface Client {
  readonly middlewareStack: { remove(name: string): boolean };
}

/**
 * The client without the step that copies each request and answer for a log: the SDK takes it even where nobody keeps
 * one, and it is a twentieth of what a request takes.
 */
export function quiet<Any extends Client>(client: Any): Any {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
