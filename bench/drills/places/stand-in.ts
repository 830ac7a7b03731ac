import { S3Client } from '@aws-sdk/client-s3';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { s3Objects } from '../../../lambdas/shared/s3-objects.ts';
import { audience } from '../../rehearsal/issuer.ts';
import { deployTo, logicalId, resourcesOf, type StandIn } from '../../rehearsal/stand-in.ts';
import { makeTable } from '../../rehearsal/table.ts';
import type { FunctionName, OpenPlace, Received, Uploads } from '../place.ts';

/** What the logical ids of functions begin with in the template. */
const idOf = {
  api: 'ApiFunction',
  ingest: 'IngestFunction',
  project: 'ProjectionFunction',
  log: 'EventLogFunction',
  announce: 'AnnouncementsFunction',
  errands: 'AnnouncementsErrands',
  export: 'ExportsFunction',
  backfill: 'BackfillFunction',
  watch: 'WatchFunction',
} as const satisfies Readonly<Record<FunctionName, string>>;

const cloud = { region: 'us-east-1', credentials: { accessKeyId: 'drill', secretAccessKey: 'drill' } } as const;

/** moto with a template deployed into it: its buckets, its queues and what it tells the functions; the table is the embedded one. */
export function standIn(python: string, template: string): OpenPlace {
  return async ({ data, endpoint, issuer }) => {
    const deployed = await deployTo(python, template);
    const s3 = new S3Client({ ...cloud, endpoint: deployed.endpoint, requestChecksumCalculation: 'WHEN_REQUIRED' });
    const sqs = new SQSClient({ ...cloud, endpoint: deployed.endpoint });
    const [[tableId = '', table = ''] = []] = Object.entries(deployed.tables);
    const bucket = (beginning: string) => deployed.buckets[logicalId(deployed.buckets, beginning)] ?? '';
    /** What no stand-in has: the pool of people, and a key of KMS that signs as Ed25519 does. */
    const here: Readonly<Record<string, string>> = {
      ...{ ISSUER: issuer, AUDIENCE: audience, PEOPLE: data.people.href, LOG_KEY: data.logKey.href },
      ...{ WEBHOOK_HOSTS: '127.0.0.1', MAIL: data.mail.href },
    };
    const reach = {
      AWS_REGION: cloud.region,
      AWS_ENDPOINT_URL: deployed.endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    };
    return {
      ...{ name: 'the stand-in of AWS', table, spell: (command: string) => command },
      objects: s3Objects(bucket('InboxBucket'), s3),
      uploads: uploadsIn(deployed, sqs),
      environmentOf: (name) => ({
        ...deployed.environments[logicalId(deployed.environments, idOf[name])],
        ...here,
        ...reach,
      }),
      makeTable: (client, name) => makeTable(client, name, resourcesOf(template)[tableId]?.Properties),
      operator: {
        environment: { ...reach, INBOX: `s3://${bucket('InboxBucket')}` },
        outputs: {
          Checkpoints: `s3://${bucket('EventLogCheckpoints')}`,
          InboxDeadLetters: queueOf(deployed, 'InboxDeadLetters'),
        },
      },
      // moto has no move of messages: what SQS does at StartMessageMoveTask is done here.
      instead: (command) => (command.includes(' redrive ') ? moveBack(deployed, sqs) : null),
      async close() {
        s3.destroy();
        sqs.destroy();
        deployed.stop();
      },
    };
  };
}

function queueOf({ queues }: StandIn, beginning: string): string {
  return queues[logicalId(queues, beginning)] ?? '';
}

async function moveBack(deployed: StandIn, sqs: SQSClient): Promise<string> {
  const [from, to] = [queueOf(deployed, 'InboxDeadLetters'), queueOf(deployed, 'InboxQueue')];
  let moved = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return `${moved} sent again`;
    for (const { Body, ReceiptHandle } of Messages) {
      await sqs.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      moved++;
    }
  }
}

function uploadsIn(deployed: StandIn, sqs: SQSClient): Uploads {
  const QueueUrl = queueOf(deployed, 'InboxQueue');
  return {
    async receive() {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          ...{ QueueUrl, MaxNumberOfMessages: 10 },
          MessageSystemAttributeNames: ['ApproximateReceiveCount'],
        }),
      );
      return Messages.map(({ MessageId: id = '', Body: body = '', ReceiptHandle: receipt = '', Attributes }) => ({
        ...{ id, body, receipt },
        times: Number(Attributes?.ApproximateReceiveCount ?? 1),
      }));
    },
    async remove({ receipt }: Received) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: receipt }));
    },
    async giveBack({ receipt }: Received) {
      const asked = { QueueUrl, ReceiptHandle: receipt, VisibilityTimeout: 0 };
      await sqs.send(new ChangeMessageVisibilityCommand(asked));
    },
    async dead() {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: queueOf(deployed, 'InboxDeadLetters'),
          AttributeNames: ['ApproximateNumberOfMessages'],
        }),
      );
      return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
    },
  };
}
