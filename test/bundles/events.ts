import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { APIGatewayProxyEventV2, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { toStreamEvent } from '../../local/streams/record-event.ts';

/** S3's events of created objects, as EventBridge puts them into the queue and Lambda hands them on. */
export function uploads(bucket: string, ...keys: readonly string[]): SQSEvent {
  return {
    Records: keys.map((key, index) => ({
      messageId: `m-${index}`,
      receiptHandle: 'r',
      body: JSON.stringify({
        version: '0',
        'detail-type': 'Object Created',
        source: 'aws.s3',
        detail: { version: '0', bucket: { name: bucket }, object: { key, size: 100 } },
      }),
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: 's',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:inbox',
      awsRegion: 'eu-west-1',
    })),
  };
}

let requests = 0;

/** A request as API Gateway's payload format 2.0 has it, with an id of its own. */
export function request(
  method: string,
  path: string,
  { token, body, ...headers }: Readonly<Record<string, string>> = {},
): APIGatewayProxyEventV2 {
  const [rawPath = path, rawQueryString = ''] = path.split('?');
  return {
    version: '2.0',
    routeKey: 'ANY /v1/{proxy+}',
    rawPath,
    rawQueryString,
    headers: {
      host: 'api.example',
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    requestContext: {
      accountId: '0',
      apiId: 'a',
      domainName: 'api.example',
      domainPrefix: 'api',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: `request-${++requests}=`,
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body }),
    ...(rawQueryString === ''
      ? {}
      : { queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)) }),
  };
}

/** Every change of a table so far, as Lambda's event source mapping hands it to a stream's function. */
export async function changes(endpoint: string, table: string): Promise<DynamoDBStreamEvent> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region: 'eu-west-1', credentials });
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: table }));
  const StreamArn = Streams?.[0]?.StreamArn ?? '';
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const records = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
    const { ShardIterator } = await client.send(new GetShardIteratorCommand(start));
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator }));
    records.push(...Records);
  }
  client.destroy();
  return toStreamEvent(records, StreamArn);
}
