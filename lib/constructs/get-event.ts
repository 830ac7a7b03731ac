/** What the gateway would send a function for a GET of this path. */
export function getEvent(rawPath: string) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: '',
    headers: {},
    requestContext: {
      stage: '$default',
      domainName: 'probe',
      http: { method: 'GET', path: rawPath },
      requestId: 'probe',
    },
    isBase64Encoded: false,
  } as const;
}
