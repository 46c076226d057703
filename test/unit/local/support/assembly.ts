import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A worker that mails the key and version of every upload; how a key is called says how it fares otherwise. */
const worker = `
export const handler = async ({ Records }) => {
  const batchItemFailures = [];
  for (const { messageId, body, attributes } of Records) {
    const { key, versionId } = JSON.parse(body).Records[0].s3.object;
    if (key.includes('throws')) throw new Error('thrown');
    if (key.includes('sleeps')) await new Promise((resolve) => setTimeout(resolve, 60_000));
    if (key.includes('fails') && !process.env.REPAIRED) batchItemFailures.push({ itemIdentifier: messageId });
    else await mail(decodeURIComponent(key), versionId);
  }
  return { batchItemFailures };
};
const mail = async (subject, text) => {
  const answer = await fetch(process.env.AWS_ENDPOINT_URL_SESV2 + '/v2/email/outbound-emails', {
    method: 'POST',
    headers: { authorization: 'AWS4', 'content-type': 'application/json' },
    body: JSON.stringify({
      FromEmailAddress: 'a@example.org',
      Destination: { ToAddresses: ['b@example.org'] },
      Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
};`;

const api = `
export const handler = async ({ queryStringParameters: { big, sleep } = {} }, context) => {
  if (sleep) await new Promise((resolve) => setTimeout(resolve, Number(sleep)));
  if (big) return { statusCode: 200, body: 'x'.repeat(Number(big)) };
  return { variables: process.env, remaining: context.getRemainingTimeInMillis() };
};`;

export interface AssemblyOptions {
  /** Environment of the worker; with `REPAIRED`, uploads called `fails` succeed. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly visibilitySeconds?: number;
  /** Receives after which a message is a dead letter. */
  readonly attempts?: number;
}

const lambda = (name: string, variables: object) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Timeout: 1,
    Environment: { Variables: variables },
  },
});

const template = ({ variables = {}, visibilitySeconds = 1, attempts = 2 }: AssemblyOptions) => ({
  Resources: {
    DeadLetters: { Type: 'AWS::SQS::Queue' },
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: visibilitySeconds,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] }, maxReceiveCount: attempts },
      },
    },
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'uploads',
        VersioningConfiguration: { Status: 'Enabled' },
        NotificationConfiguration: {
          QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: { 'Fn::GetAtt': ['Queue', 'Arn'] } }],
        },
      },
    },
    Worker: lambda('worker', variables),
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] },
        FunctionName: { Ref: 'Worker' },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
    ApiFunction: lambda('api', { QUEUE_URL: { Ref: 'Queue' } }),
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': ['ApiFunction', 'Arn'] },
        PayloadFormatVersion: '2.0',
        TimeoutInMillis: 500,
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: 'GET /v1/{proxy+}',
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
      },
    },
  },
});

/** Writes what `cdk synth` would for a small stack: bucket → queue → worker → mail, and an API. */
export function writeAssembly(folder: string, options: AssemblyOptions): void {
  const files: Record<string, { source: { path: string } }> = {};
  for (const [name, code] of Object.entries({ worker, api })) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'index.mjs'), code);
    files[name] = { source: { path: name } };
  }
  writeFileSync(join(folder, 'Gongkai.template.json'), JSON.stringify(template(options)));
  writeFileSync(join(folder, 'Gongkai.assets.json'), JSON.stringify({ files }));
}
