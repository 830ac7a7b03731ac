import { Aws, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import { Grant, type IGrantable, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnAccessPolicy, CfnCollection, CfnSecurityPolicy } from 'aws-cdk-lib/aws-opensearchserverless';
import { CfnPipeline } from 'aws-cdk-lib/aws-osis';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { ClaimsTable } from './claims-table.ts';
import { privateBucket } from './private-bucket.ts';
import { pipelineBody, searchIndex } from './search-pipeline.ts';

export interface SearchEngineProps {
  /** Ends the names of what the account names once. */
  readonly stageName: string;
  /** Whose claims are searched. */
  readonly claims: ClaimsTable;
  /** Units of the pipeline, at least and at most. */
  readonly pipelineUnits: Stage['search']['pipelineUnits'];
  /** Copies in a second zone. */
  readonly standby: boolean;
  /** Keep the collection when the stack goes; it can be filled again from the table. */
  readonly keepData: boolean;
  /** Where access logs go. */
  readonly accessLogs: IBucket;
  /** Days that logs are kept. */
  readonly logDays: number;
}

/**
 * OpenSearch Serverless with the desk's claims, which a pipeline streams to it from the table without code of ours: for
 * text and combined filters beyond what the table's rows are meant for. It can be lost, and is filled again.
 */
export class SearchEngine extends Construct {
  /** Where it is asked. */
  readonly endpoint: string;
  readonly #collection: CfnCollection;
  readonly #name: string;

  constructor(scope: Construct, id: string, props: SearchEngineProps) {
    super(scope, id);
    const { claims, accessLogs, logDays } = props;
    this.#name = `claimtrail-${props.stageName}`;
    const network = this.#secure();
    this.#collection = new CfnCollection(this, 'Collection', {
      name: this.#name,
      type: 'SEARCH',
      description: 'Claims, for text and combined filters.',
      standbyReplicas: props.standby ? 'ENABLED' : 'DISABLED',
    });
    this.#collection.applyRemovalPolicy(props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    for (const policy of network) this.#collection.addResourceDependency(policy);
    this.endpoint = this.#collection.attrCollectionEndpoint;

    const bucket = privateBucket(this, 'Bucket', {
      removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [{ expiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'search/',
    });
    const role = new Role(this, 'PipelineRole', {
      description: 'Streams claims from the table to the search engine.',
      assumedBy: new ServicePrincipal('osis-pipelines.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    claims.grantStreamAndExport(role);
    const objects = ['s3:GetObject', 's3:AbortMultipartUpload', 's3:PutObject', 's3:PutObjectAcl'];
    Grant.addToPrincipal({ grantee: role, actions: objects, resourceArns: [bucket.arnForObjects('*')] });
    this.#grantCollection(role);
    this.#allow('pipeline', role, {
      index: ['CreateIndex', 'UpdateIndex', 'DescribeIndex', 'ReadDocument', 'WriteDocument'],
      collection: ['CreateCollectionItems', 'UpdateCollectionItems', 'DescribeCollectionItems'],
    });
    const logGroup = new LogGroup(this, 'PipelineLog', {
      logGroupName: `/aws/vendedlogs/OpenSearchIngestion/${this.#name}`,
      retention: logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const pipeline = new CfnPipeline(this, 'Pipeline', {
      pipelineName: this.#name,
      minUnits: props.pipelineUnits.least,
      maxUnits: props.pipelineUnits.most,
      pipelineConfigurationBody: pipelineBody({
        tableArn: claims.table.tableArn,
        endpoint: this.endpoint,
        region: Aws.REGION,
        role: role.roleArn,
        networkPolicy: `${this.#name}-network`,
        bucket: bucket.bucketName,
      }),
      logPublishingOptions: {
        isLoggingEnabled: true,
        cloudWatchLogDestination: { logGroup: logGroup.logGroupName },
      },
    });
    pipeline.node.addDependency(role);
  }

  /** Lets it search, and nothing else. */
  grantSearch(grantee: IGrantable): void {
    this.#grantCollection(grantee);
    this.#allow('search', grantee, { index: ['DescribeIndex', 'ReadDocument'], collection: [] });
  }

  /** Its own key, and requests from everywhere that are signed by whoever is let in. */
  #secure(): readonly CfnSecurityPolicy[] {
    const resource = { ResourceType: 'collection', Resource: [`collection/${this.#name}`] };
    return [
      new CfnSecurityPolicy(this, 'Encryption', {
        name: `${this.#name}-encryption`,
        type: 'encryption',
        policy: JSON.stringify({ Rules: [resource], AWSOwnedKey: true }),
      }),
      new CfnSecurityPolicy(this, 'Network', {
        name: `${this.#name}-network`,
        type: 'network',
        policy: JSON.stringify([{ Rules: [resource], AllowFromPublic: true }]),
      }),
    ];
  }

  #grantCollection(grantee: IGrantable): void {
    const actions = ['aoss:APIAccessAll', 'aoss:BatchGetCollection'];
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.#collection.attrArn] });
  }

  /** Lets a role into the data, as the collection's own policy has to say beside IAM. */
  #allow(
    name: string,
    { grantPrincipal }: IGrantable,
    may: { readonly index: readonly string[]; readonly collection: readonly string[] },
  ): void {
    if (!(grantPrincipal instanceof Role)) throw new TypeError(`${name}: only a role can be let into the collection.`);
    const rule = (type: 'index' | 'collection', resource: string) => ({
      ResourceType: type,
      Resource: [resource],
      Permission: may[type].map((action) => `aoss:${action}`),
    });
    const rules = [
      rule('index', `index/${this.#name}/${searchIndex}`),
      ...(may.collection.length === 0 ? [] : [rule('collection', `collection/${this.#name}`)]),
    ];
    new CfnAccessPolicy(this, `Access${name}`, {
      name: `${this.#name}-${name}`,
      type: 'data',
      policy: Fn.sub(JSON.stringify([{ Rules: rules, Principal: ['$' + '{role}'] }]), { role: grantPrincipal.roleArn }),
    });
  }
}
