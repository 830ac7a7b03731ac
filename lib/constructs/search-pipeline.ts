import { searchSortKey } from '../../store/table/keys.ts';

/** The index of claims. */
export const searchIndex = 'claims';

/** How claims are indexed: their words by their stems, and as they stand for beginnings; all else as it is. */
const mappings = {
  dynamic: false,
  properties: {
    claim: { type: 'keyword' },
    text: { type: 'text', analyzer: 'english', fields: { plain: { type: 'text', analyzer: 'standard' } } },
    speaker: { type: 'text', analyzer: 'standard' },
    publisher: { type: 'text', analyzer: 'standard' },
    title: { type: 'text', analyzer: 'english' },
    ...Object.fromEntries(
      ['speakerKey', 'publisherKey', 'assigneeKey', 'status', 'verdict', 'type', 'article', 'language'].map((field) => [
        field,
        { type: 'keyword' },
      ]),
    ),
    worth: { type: 'float' },
    createdAt: { type: 'date' },
    revision: { type: 'integer' },
    isGone: { type: 'boolean' },
  },
} as const;

/** What the pipeline reads and writes. */
export interface PipelineParts {
  readonly tableArn: string;
  readonly endpoint: string;
  readonly region: string;
  readonly role: string;
  readonly networkPolicy: string;
  readonly bucket: string;
}

/**
 * The pipeline of OpenSearch Ingestion, as its YAML (JSON is YAML): a copy of the table first, then its stream; what is no
 * search document is dropped, and the newest revision of each wins.
 */
export function pipelineBody({ tableArn, endpoint, region, role, networkPolicy, bucket }: PipelineParts): string {
  const aws = { sts_role_arn: role, region };
  return JSON.stringify({
    version: '2',
    'claims-pipeline': {
      source: {
        dynamodb: {
          acknowledgments: true,
          tables: [
            {
              table_arn: tableArn,
              stream: { start_position: 'LATEST' },
              export: { s3_bucket: bucket, s3_region: region, s3_prefix: 'export/' },
            },
          ],
          aws,
        },
      },
      processor: [
        { drop_events: { drop_when: `/sk != "${searchSortKey}"` } },
        { delete_entries: { with_keys: ['pk', 'sk', 'v', 'requestId'] } },
      ],
      sink: [
        {
          opensearch: {
            hosts: [endpoint],
            index: searchIndex,
            index_type: 'custom',
            template_type: 'index-template',
            template_content: JSON.stringify({ template: { mappings } }),
            // biome-ignore lint/suspicious/noTemplateCurlyInString: the pipeline's own expressions
            document_id: '${/claim}',
            // biome-ignore lint/suspicious/noTemplateCurlyInString: the pipeline's own expressions
            action: '${getMetadata("opensearch_action")}',
            // biome-ignore lint/suspicious/noTemplateCurlyInString: the pipeline's own expressions
            document_version: '${getMetadata("document_version")}',
            document_version_type: 'external',
            aws: { ...aws, serverless: true, serverless_options: { network_policy_name: networkPolicy } },
            dlq: { s3: { bucket, key_path_prefix: 'dead-letters/', region, sts_role_arn: role } },
          },
        },
      ],
    },
  });
}
