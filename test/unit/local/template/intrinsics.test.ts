import { Resolver } from '../../../../local/template/intrinsics.ts';
import type { Template, Value } from '../../../../local/template/model.ts';

const template: Template = {
  Parameters: { Bucket: { Type: 'String' }, Version: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/x' } },
  Conditions: {
    isLocal: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
    isElsewhere: { 'Fn::Not': [{ Condition: 'isLocal' }] },
    both: { 'Fn::And': [{ Condition: 'isLocal' }, { Condition: 'isElsewhere' }] },
    either: { 'Fn::Or': [{ Condition: 'isLocal' }, { Condition: 'isElsewhere' }] },
  },
  Resources: {
    Queue1A: { Type: 'AWS::SQS::Queue' },
    Line2B: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
    Named: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Join': ['-', [{ Ref: 'Bucket' }, 'q']] } } },
    Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'Bucket' } } },
    Alarm: { Type: 'AWS::CloudWatch::Alarm' },
  },
};

const resolver = new Resolver(template, {
  stack: 'Gongkai',
  region: 'us-east-1',
  account: '000000000000',
  queueBase: 'http://127.0.0.1:4566',
  parameters: new Map([['Bucket', 'reports']]),
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub
const substitution = { 'Fn::Sub': '${AWS::Region}-${Uploads.Arn}-${!kept}' };
const substituted = 'us-east-1-arn:aws:s3:::reports-${kept}';
const substitutionOfItsOwn = { 'Fn::Sub': ['${x}', { x: { Ref: 'Bucket' } }] };
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub

test.each<[string, Value, unknown]>([
  ['a parameter', { Ref: 'Bucket' }, 'reports'],
  ['a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
  ['a queue is its URL', { Ref: 'Queue1A' }, 'http://127.0.0.1:4566/000000000000/Gongkai-Queue1A'],
  ['an attribute', { 'Fn::GetAtt': ['Queue1A', 'Arn'] }, 'arn:aws:sqs:us-east-1:000000000000:Gongkai-Queue1A'],
  [
    'a first-in-first-out queue, named as SQS demands',
    { 'Fn::GetAtt': ['Line2B', 'QueueName'] },
    'Gongkai-Line2B.fifo',
  ],
  ['a name from an intrinsic function', { 'Fn::GetAtt': ['Named', 'QueueName'] }, 'reports-q'],
  ['a bucket by its name', { 'Fn::GetAtt': 'Uploads.Arn' }, 'arn:aws:s3:::reports'],
  ['a join', { 'Fn::Join': ['/', ['a', { Ref: 'Bucket' }]] }, 'a/reports'],
  ['a substitution', substitution, substituted],
  ['a substitution of its own', substitutionOfItsOwn, 'reports'],
  ['a choice', { 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
  ['a condition', { 'Fn::If': ['isElsewhere', 1, 2] }, 2],
  ['no value in a list', ['a', { Ref: 'AWS::NoValue' }], ['a']],
  ['no value in an object', { a: 1, b: { 'Fn::If': ['isLocal', { Ref: 'AWS::NoValue' }, 1] } }, { a: 1 }],
])('resolves %s', (_, value, expected) => {
  expect(resolver.resolve(value)).toEqual(expected);
});

test.each([
  ['isLocal', true],
  ['isElsewhere', false],
  ['both', false],
  ['either', true],
])('the condition %s is %s', (name, expected) => {
  expect(resolver.holds(name)).toBe(expected);
});

test.each<[string, Value, RegExp]>([
  ['an unknown attribute', { 'Fn::GetAtt': ['Alarm', 'Arn'] }, /attribute Arn of Alarm/],
  ['an unknown function', { 'Fn::ImportValue': 'x' }, /Fn::ImportValue/],
  ['an undeclared resource', { Ref: 'Nothing' }, /Nothing/],
  ['a parameter that AWS looks up', { Ref: 'Version' }, /looked up in AWS/],
])('refuses %s', (_, value, message) => {
  expect(() => resolver.resolve(value)).toThrow(message);
});
