import { CreateTableCommand, type CreateTableCommandInput, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

/** What a template says of a table, as far as DynamoDB is told it when the table is made. */
const Described = z.object({
  AttributeDefinitions: z.custom<CreateTableCommandInput['AttributeDefinitions']>(Array.isArray),
  KeySchema: z.custom<CreateTableCommandInput['KeySchema']>(Array.isArray),
  GlobalSecondaryIndexes: z.custom<CreateTableCommandInput['GlobalSecondaryIndexes']>(Array.isArray),
  StreamSpecification: z.object({ StreamViewType: z.enum(['NEW_AND_OLD_IMAGES']) }),
});

/** Makes a table as the template has it, in the embedded DynamoDB: moto loses what two write at once. */
export async function makeTable(client: DynamoDBClient, name: string, properties: unknown): Promise<void> {
  const { StreamSpecification, ...described } = Described.parse(properties);
  await client.send(
    new CreateTableCommand({
      ...described,
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { ...StreamSpecification, StreamEnabled: true },
    }),
  );
}
