import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { quiet } from '../../store/table/quiet.ts';

/** What a process that was killed says: nothing that anybody hears. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

const scope = 'Credential=local/20260504/eu-west-1/dynamodb/aws4_request, SignedHeaders=host';

/** A table that believes anybody needs no signature that is right, and signing is a tenth of what a run costs. */
const signer: NonNullable<DynamoDBClientConfig['signer']> = {
  async sign(request) {
    request.headers['x-amz-date'] = '20260504T120000Z';
    request.headers['authorization'] = `AWS4-HMAC-SHA256 ${scope}, Signature=none`;
    return request;
  },
};

/** A client of a process that is killed after so many requests: the last may be made, and nothing after it is. */
export function mortalClient(endpoint: string, requests: number): { readonly client: DynamoDBClient; died(): boolean } {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = quiet(new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials, signer }));
  let left = requests;
  client.middlewareStack.add(
    (next) => async (args) => {
      left--;
      if (left < 0) throw new Killed('killed');
      const answer = await next(args);
      if (left === 0 && requests % 2 === 0) throw new Killed('killed before it heard');
      return answer;
    },
    { step: 'initialize', name: 'die' },
  );
  return { client, died: () => left < 0 || (left === 0 && requests % 2 === 0) };
}
