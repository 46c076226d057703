import { assertDeployable } from '../../../../local/template/limits.ts';
import type { Declaration, Template } from '../../../../local/template/model.ts';
import { readStack } from '../../../../local/template/stack.ts';

const options = { name: 'Gongkai', region: 'us-east-1', queueBase: 'http://127.0.0.1:4566', parameters: {} };

const queue: Declaration = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 60 } };
const lambda = (environment: Record<string, never> | object = {}): Declaration => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: 'a.zip' },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Timeout: 10,
    Environment: { Variables: { ...environment } },
  },
});
const mapping = (more: object = {}): Declaration => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] },
    FunctionName: { Ref: 'Function' },
    ...more,
  },
});

const read = (Resources: Template['Resources'], more: Partial<Template> = {}) =>
  readStack({ Resources, ...more }, options);

test('reads what is declared, with its defaults', () => {
  const stack = read({ Queue: queue, Function: lambda(), Mapping: mapping() });

  expect(stack.warnings).toEqual([]);
  expect(stack.of('AWS::Lambda::EventSourceMapping')[0]?.properties).toEqual({
    EventSourceArn: 'arn:aws:sqs:us-east-1:000000000000:Gongkai-Queue',
    FunctionName: 'Gongkai-Function',
    Enabled: true,
    BatchSize: 10,
    MaximumBatchingWindowInSeconds: 0,
    FunctionResponseTypes: [],
  });
});

test('leaves out what a condition excludes', () => {
  const stack = read(
    { Queue: queue, Other: { ...queue, Condition: 'never' } },
    { Conditions: { never: { 'Fn::Equals': ['a', 'b'] } } },
  );

  expect(stack.of('AWS::SQS::Queue').map(({ id }) => id)).toEqual(['Queue']);
});

test('says nothing of what is deliberately without effect', () => {
  const stack = read({
    Queue: { Type: 'AWS::SQS::Queue', Properties: { SqsManagedSseEnabled: true } },
    Policy: { Type: 'AWS::SQS::QueuePolicy' },
    Alarm: { Type: 'AWS::CloudWatch::Alarm' },
  });

  expect(stack.warnings).toEqual([]);
  expect(stack.resources.map(({ id }) => id)).toEqual(['Queue']);
});

test('warns of an unknown type that nothing running refers to', () => {
  const stack = read({ Queue: queue, Schedule: { Type: 'AWS::Scheduler::Schedule' } });

  expect(stack.warnings).toEqual(['Schedule (AWS::Scheduler::Schedule) is not brought up: its type is not known here']);
});

test('stops at an unknown type that a running function refers to', () => {
  const secret: Declaration = { Type: 'AWS::SecretsManager::Secret' };

  expect(() =>
    read({ Queue: queue, Function: lambda({ SECRET: { Ref: 'Secret' } }), Mapping: mapping(), Secret: secret }),
  ).toThrow('Secret (AWS::SecretsManager::Secret), needed by Function: its type is not known here');
});

test('warns of a function that nothing invokes, whatever it refers to', () => {
  const stack = read({ Secret: { Type: 'AWS::SecretsManager::Secret' }, Function: lambda({ S: { Ref: 'Secret' } }) });

  expect(stack.warnings).toHaveLength(2);
  expect(stack.resources).toEqual([]);
});

test('stops at a property that changes how something works and is not known', () => {
  const filtered = mapping({ FilterCriteria: { Filters: [] } });

  expect(() => read({ Queue: queue, Function: lambda(), Mapping: filtered })).toThrow(/FilterCriteria/);
});

test('mail to people from a topic is only a warning, a queue that cannot be subscribed is not', () => {
  const topic: Declaration = { Type: 'AWS::SNS::Topic' };
  const subscription = (properties: object): Declaration => ({
    Type: 'AWS::SNS::Subscription',
    Properties: { TopicArn: { Ref: 'Topic' }, Endpoint: 'x', ...properties },
  });

  expect(read({ Topic: topic, Mail: subscription({ Protocol: 'email' }) }).warnings).toEqual([
    'Mail (AWS::SNS::Subscription) is not brought up: Protocol: only queues are subscribed here',
  ]);
  expect(() => read({ Topic: topic, Sub: subscription({ Protocol: 'sqs', DeliveryPolicy: {} }) })).toThrow(
    /DeliveryPolicy/,
  );
});

describe('what AWS would refuse', () => {
  test.each([
    [
      'a function slower than its queue',
      { ...queue, Properties: { VisibilityTimeout: 5 } },
      mapping(),
      /come back after 5 s/,
    ],
    ['a large batch without a window', queue, mapping({ BatchSize: 100 }), /batching window/],
  ])('%s', (_, declared, mapped, message) => {
    const stack = read({ Queue: declared, Function: lambda(), Mapping: mapped });

    expect(() => assertDeployable(stack)).toThrow(message);
  });

  test('an environment of more than 4 KB', () => {
    const stack = read({ Queue: queue, Function: lambda({ LONG: 'x'.repeat(4096) }), Mapping: mapping() });

    expect(() => assertDeployable(stack)).toThrow(/4100 bytes of at most 4096/);
  });

  test('nothing in a sound stack', () => {
    expect(() => assertDeployable(read({ Queue: queue, Function: lambda(), Mapping: mapping() }))).not.toThrow();
  });
});
