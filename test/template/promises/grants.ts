import { FUNCTIONS, WORKERS } from '../functions.ts';
import { Reach, type ReachedCall } from '../reached-calls.ts';
import type { Synthesized } from '../synthesize.ts';

/** What a call needs of its function's role. */
const needs: Readonly<Record<string, (call: ReachedCall) => readonly string[]>> = {
  GetCommand: () => ['dynamodb:GetItem table'],
  BatchGetCommand: () => ['dynamodb:BatchGetItem table'],
  PutCommand: () => ['dynamodb:PutItem table'],
  UpdateCommand: () => ['dynamodb:UpdateItem table'],
  DeleteCommand: () => ['dynamodb:DeleteItem table'],
  QueryCommand: ({ inputs }) => [inputs.has('IndexName') ? 'dynamodb:Query index' : 'dynamodb:Query table'],
  // Without leave to list, S3 answers 403 for a version that is gone, and parse could not tell.
  GetObjectCommand: ({ inputs }) =>
    inputs.has('VersionId') ? ['s3:GetObjectVersion objects', 's3:ListBucket bucket'] : ['s3:GetObject objects'],
  PutObjectCommand: () => ['s3:PutObject objects'],
  DeleteObjectCommand: () => ['s3:DeleteObject objects'],
  ListObjectsV2Command: () => ['s3:ListBucket bucket'],
  // In parts, which are removed when it fails.
  Upload: () => ['s3:PutObject objects', 's3:AbortMultipartUpload objects'],
  PublishCommand: () => ['sns:Publish topic'],
  SendMessageCommand: () => ['sqs:SendMessage queue'],
  SendMessageBatchCommand: () => ['sqs:SendMessage queue'],
  SendEmailCommand: () => ['ses:SendEmail identity'],
};

/** What Lambda itself does under the role: it writes the log and the trace, and takes messages from the function's queue. */
const ofTheRuntime = [
  'logs:CreateLogStream log',
  'logs:PutLogEvents log',
  'xray:PutTelemetryRecords anything',
  'xray:PutTraceSegments anything',
];
const ofTheEventSource = [
  'sqs:ChangeMessageVisibility queue',
  'sqs:DeleteMessage queue',
  'sqs:GetQueueAttributes queue',
  'sqs:GetQueueUrl queue',
  'sqs:ReceiveMessage queue',
];

/** What each function may do against what its code does. */
export function grants(stack: Synthesized): void {
  const reach = new Reach(FUNCTIONS.map(handlerOf));

  describe.each(FUNCTIONS)('%s', (name) => {
    const calls = () => reach.from(handlerOf(name), 'handler');

    test('calls something', () => {
      expect(calls()).not.toEqual([]);
    });

    test('may do exactly what its code does', () => {
      const needed = [...calls().flatMap(needOf), ...ofTheRuntime, ...(WORKERS.includes(name) ? ofTheEventSource : [])];
      expect([...new Set(grantedTo(name, stack))].sort()).toEqual([...new Set(needed)].sort());
    });
  });
}

function handlerOf(name: string): string {
  return `functions/${name}/handler.ts`;
}

function needOf(call: ReachedCall): readonly string[] {
  const need = needs[call.command];
  if (!need) throw new Error(`${call.command} is new: say above what it needs of a role`);
  return need(call);
}

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** Each action that a function's role allows, with the kind of thing it is allowed on. */
function grantedTo(name: string, stack: Synthesized): string[] {
  const role = stack
    .of('AWS::Lambda::Function')
    .filter(({ Properties }) => Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME === name)
    .map(({ Properties }) => stack.at(Properties.Role))[0];
  expect(Object.keys(role?.Properties ?? {})).toEqual(['AssumeRolePolicyDocument']);
  const statements: Statement[] = stack
    .of('AWS::IAM::Policy')
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === role?.id))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  return statements.flatMap(({ Action, Resource }) =>
    [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} ${kindOf(resource, stack)}`)),
  );
}

/** What an ARN of the template stands for: a resource as a whole, or what lies in it. */
function kindOf(arn: unknown, stack: Synthesized): string {
  if (arn === '*') return 'anything';
  const text = JSON.stringify(arn);
  const [known] = stack.all.filter(({ id }) => text.includes(`"${id}"`));
  const whole = text === JSON.stringify({ 'Fn::GetAtt': [known?.id, 'Arn'] });
  switch (known?.Type) {
    case 'AWS::DynamoDB::Table':
      return whole ? 'table' : 'index';
    case 'AWS::S3::Bucket':
      return whole ? 'bucket' : 'objects';
    case 'AWS::SQS::Queue':
      return 'queue';
    case 'AWS::SNS::Topic':
      return 'topic';
    case 'AWS::SES::EmailIdentity':
      return 'identity';
    case 'AWS::Logs::LogGroup':
      return 'log';
  }
  throw new Error(`${text} is the ARN of nothing that a function is granted`);
}
