import { z } from 'zod';
import { lambdaTimeoutSeconds } from '../limits.ts';

/**
 * What is brought up here: for each type the properties that are honoured, and those that are deliberately without effect
 * on one machine (encryption, tags, logging, capacity …). A property that is in neither list cannot be stood in for.
 */
const number = z.coerce.number().int();
const flag = z.union([z.boolean(), z.stringbool()]);
const text = z.string().min(1);

const queue = z.strictObject({
  QueueName: text.optional(),
  VisibilityTimeout: number.default(30),
  DelaySeconds: number.optional(),
  MaximumMessageSize: number.optional(),
  MessageRetentionPeriod: number.optional(),
  ReceiveMessageWaitTimeSeconds: number.optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: text, maxReceiveCount: number }).optional(),
  FifoQueue: flag.optional(),
  ContentBasedDeduplication: flag.optional(),
});

const topic = z.strictObject({
  TopicName: text.optional(),
  FifoTopic: flag.optional(),
  ContentBasedDeduplication: flag.optional(),
});

const subscription = z.strictObject({
  TopicArn: text,
  Endpoint: text,
  Protocol: z.literal('sqs', 'only queues are subscribed here'),
  RawMessageDelivery: flag.optional(),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
  FilterPolicyScope: text.optional(),
});

const notification = z.strictObject({
  Event: text,
  Queue: text,
  Filter: z
    .strictObject({ S3Key: z.strictObject({ Rules: z.array(z.strictObject({ Name: text, Value: z.string() })) }) })
    .optional(),
});

const bucket = z.strictObject({
  BucketName: text.optional(),
  VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
  NotificationConfiguration: z.strictObject({ QueueConfigurations: z.array(notification).default([]) }).optional(),
});

const keySchema = z.array(z.strictObject({ AttributeName: text, KeyType: z.enum(['HASH', 'RANGE']) }));
const index = z.object({
  IndexName: text,
  KeySchema: keySchema,
  Projection: z.strictObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(text).optional(),
  }),
});

const table = z.strictObject({
  TableName: text.optional(),
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: text, AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).default([]),
  LocalSecondaryIndexes: z.array(index).default([]),
});

const lambda = z.strictObject({
  FunctionName: text.optional(),
  PackageType: z.literal('Zip').optional(),
  Code: z.object({ S3Key: text }),
  Handler: z.string().regex(/^[\w/-]+\.\w+$/),
  Runtime: z.string().regex(/^nodejs\d+\.x$/),
  Timeout: number.max(lambdaTimeoutSeconds).default(3),
  MemorySize: number.default(128),
  ReservedConcurrentExecutions: number.optional(),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
});

const eventSourceMapping = z.strictObject({
  EventSourceArn: text.regex(/^arn:aws:sqs:/, 'only queues are event sources here'),
  FunctionName: text,
  Enabled: flag.default(true),
  BatchSize: number.min(1).max(10_000).default(10),
  MaximumBatchingWindowInSeconds: number.min(0).max(300).default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: number.min(2).max(1000) }).optional(),
});

const api = z.strictObject({
  Name: text.optional(),
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: z
    .strictObject({
      AllowOrigins: z.array(text).default([]),
      AllowMethods: z.array(text).default([]),
      AllowHeaders: z.array(text).default([]),
      ExposeHeaders: z.array(text).default([]),
      AllowCredentials: flag.default(false),
      MaxAge: number.optional(),
    })
    .optional(),
});

const stage = z.strictObject({ ApiId: text, StageName: z.literal('$default') });

const integration = z.strictObject({
  ApiId: text,
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: text,
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: number.optional(),
});

const route = z.strictObject({
  ApiId: text,
  RouteKey: text,
  Target: text,
  /** AWS_IAM is not enforced here: every caller on this machine is let in. */
  AuthorizationType: z.enum(['NONE', 'AWS_IAM']).default('NONE'),
});

const tableWithoutEffect = [
  'BillingMode',
  'ContributorInsightsSpecification',
  'DeletionProtectionEnabled',
  'OnDemandThroughput',
  'PointInTimeRecoverySpecification',
  'ProvisionedThroughput',
  'Replicas',
  'ResourcePolicy',
  'SSESpecification',
  'TableClass',
  'Tags',
  'TimeToLiveSpecification',
  'WarmThroughput',
  'WriteOnDemandThroughputSettings',
  'WriteProvisionedThroughputSettings',
];

export const shapes = {
  'AWS::SQS::Queue': {
    honoured: queue,
    withoutEffect: [
      'KmsDataKeyReusePeriodSeconds',
      'KmsMasterKeyId',
      'RedriveAllowPolicy',
      'SqsManagedSseEnabled',
      'Tags',
    ],
  },
  'AWS::SNS::Topic': {
    honoured: topic,
    withoutEffect: [
      'DeliveryStatusLogging',
      'DisplayName',
      'KmsMasterKeyId',
      'SignatureVersion',
      'Tags',
      'TracingConfig',
    ],
  },
  'AWS::SNS::Subscription': { honoured: subscription, withoutEffect: ['RedrivePolicy', 'Region'] },
  'AWS::S3::Bucket': {
    honoured: bucket,
    withoutEffect: [
      'AccessControl',
      'BucketEncryption',
      'IntelligentTieringConfigurations',
      'LifecycleConfiguration',
      'LoggingConfiguration',
      'MetricsConfigurations',
      'ObjectLockConfiguration',
      'OwnershipControls',
      'PublicAccessBlockConfiguration',
      'Tags',
    ],
  },
  'AWS::DynamoDB::Table': { honoured: table, withoutEffect: tableWithoutEffect },
  'AWS::DynamoDB::GlobalTable': { honoured: table, withoutEffect: tableWithoutEffect },
  'AWS::Lambda::Function': {
    honoured: lambda,
    withoutEffect: [
      'Architectures',
      'CodeSigningConfigArn',
      'DeadLetterConfig',
      'Description',
      'EphemeralStorage',
      'KmsKeyArn',
      'LoggingConfig',
      'RecursiveLoop',
      'Role',
      'RuntimeManagementConfig',
      'SnapStart',
      'Tags',
      'TracingConfig',
    ],
  },
  'AWS::Lambda::EventSourceMapping': {
    honoured: eventSourceMapping,
    withoutEffect: ['LoggingConfig', 'MetricsConfig', 'ProvisionedPollerConfig', 'Tags'],
  },
  'AWS::ApiGatewayV2::Api': {
    honoured: api,
    withoutEffect: ['Description', 'DisableExecuteApiEndpoint', 'IpAddressType', 'RouteSelectionExpression', 'Tags'],
  },
  'AWS::ApiGatewayV2::Stage': {
    honoured: stage,
    withoutEffect: [
      'AccessLogSettings',
      'AutoDeploy',
      'DefaultRouteSettings',
      'DeploymentId',
      'Description',
      'RouteSettings',
      'Tags',
    ],
  },
  'AWS::ApiGatewayV2::Integration': {
    honoured: integration,
    withoutEffect: ['ConnectionType', 'Description', 'IntegrationMethod'],
  },
  'AWS::ApiGatewayV2::Route': { honoured: route, withoutEffect: ['OperationName'] },
} as const satisfies Record<string, { honoured: z.ZodObject; withoutEffect: readonly string[] }>;

export type EmulatedType = keyof typeof shapes;
export type Properties<T extends EmulatedType> = z.output<(typeof shapes)[T]['honoured']>;

export const isEmulated = (type: string): type is EmulatedType => Object.hasOwn(shapes, type);

/**
 * Types that are deliberately without effect on one machine: who may do what, watching, names of senders, schedules (there are
 * commands for what they start), what names the files of snapshots, metadata.
 */
const passive =
  /^AWS::(IAM|CloudWatch|Logs|XRay|Budgets|KMS|SES|ApplicationSignals|Events|Glue)::|Policy$|^AWS::Lambda::Permission$|^AWS::CDK::Metadata$/;

export const isPassive = (type: string): boolean => passive.test(type);
