import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { readStage } from '../../lib/stage.ts';
import { stages } from '../../lib/stages.ts';
import { searchSortKey } from '../../store/table/keys.ts';
import { stackIn, templateOf, testApp } from './synthesized.ts';

const search = { engine: 'opensearch', pipelineUnits: { least: 2, most: 8 } } as const;
const template = Template.fromStack(stackIn(testApp(), { ...stages.production, search }));

/** The pipeline's body, with what the stack fills in as its JSON. */
function pipelineBody() {
  const [pipeline] = Object.values(template.findResources('AWS::OSIS::Pipeline'));
  const body = pipeline?.['Properties'].PipelineConfigurationBody;
  const parts: readonly unknown[] = body['Fn::Join'][1];
  return JSON.parse(
    parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part).replaceAll('"', "'"))).join(''),
  );
}

describe('a stage without a search engine', () => {
  test('has nothing of it', () => {
    const without = templateOf();
    for (const type of ['AWS::OpenSearchServerless::Collection', 'AWS::OSIS::Pipeline'])
      without.resourceCountIs(type, 0);
    const text = JSON.stringify(without.toJSON());
    expect(text).not.toMatch(/SEARCH_ENDPOINT|SEARCH_DOCUMENTS|aoss:/);
  });
});

describe('a stage with OpenSearch', () => {
  test('streams search documents alone from the table, after a copy of it, and keeps what the engine refuses', () => {
    template.hasResourceProperties('AWS::OSIS::Pipeline', { MinUnits: 2, MaxUnits: 8 });
    const { source, processor, sink } = pipelineBody()['claims-pipeline'];
    const [table] = source.dynamodb.tables;
    expect(table.table_arn).toContain('ClaimsTable');
    expect(table).toMatchObject({ stream: { start_position: 'LATEST' }, export: { s3_prefix: 'export/' } });
    expect(processor[0]).toEqual({ drop_events: { drop_when: `/sk != "${searchSortKey}"` } });
    const [{ opensearch }] = sink;
    expect(opensearch).toMatchObject({
      index: 'claims',
      document_version_type: 'external',
      document_id: '$' + '{/claim}',
    });
    expect(opensearch.aws).toMatchObject({ serverless: true });
    expect(opensearch.dlq.s3.key_path_prefix).toBe('dead-letters/');
    expect(JSON.parse(opensearch.template_content).template.mappings.properties.text.analyzer).toBe('english');
  });

  test('lets the pipeline follow the stream and copy the table, and do nothing else with it', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'osis-pipelines.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
        ],
      },
    });
    const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) =>
      id.startsWith('SearchPipelineRole'),
    );
    const actions = policies.flatMap(([, { Properties }]) =>
      Properties.PolicyDocument.Statement.flatMap(({ Action }: { Action: string | string[] }) => Action),
    );
    const ofTable = actions.filter((action) => action.startsWith('dynamodb:')).toSorted();
    expect(ofTable).toEqual(
      [
        ...['DescribeContinuousBackups', 'DescribeExport', 'DescribeStream', 'DescribeTable'],
        ...['ExportTableToPointInTime', 'GetRecords', 'GetShardIterator'],
      ].map((name) => `dynamodb:${name}`),
    );
    for (const { Properties } of policies.map(([, policy]) => policy)) {
      const resources = Properties.PolicyDocument.Statement.map(({ Resource }: { Resource: unknown }) => Resource);
      expect(resources).not.toContain('*');
    }
  });

  test('lets the API read documents, and tells it where; the projection writes them', () => {
    const access = Object.values(template.findResources('AWS::OpenSearchServerless::AccessPolicy'));
    const texts = access.map(({ Properties }) => JSON.stringify(Properties.Policy));
    expect(texts).toHaveLength(2);
    const [reader = ''] = texts.filter((text) => !text.includes('WriteDocument'));
    expect(reader).toContain('aoss:ReadDocument');
    expect(reader).not.toMatch(/Create|Update|Write|Delete/);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ SEARCH_ENDPOINT: Match.anyValue(), ISSUER: Match.anyValue() }) },
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ SEARCH_DOCUMENTS: 'on' }) },
    });
  });

  test('has a collection that is encrypted before it is there, with a copy in a second zone', () => {
    template.hasResource('AWS::OpenSearchServerless::Collection', {
      Properties: { Type: 'SEARCH', Name: 'claimtrail-production', StandbyReplicas: 'ENABLED' },
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('Encryption'), Match.stringLikeRegexp('Network')]),
    });
  });
});

test('the engine of a stage is one that there is, and its units are in order', () => {
  expect(() => readStage({ ...stages.test, search: { engine: 'elastic' } })).toThrow('search.engine');
  const wrong = { engine: 'opensearch', pipelineUnits: { least: 5, most: 2 } };
  expect(() => readStage({ ...stages.test, search: wrong })).toThrow('must have least no greater than most');
});
