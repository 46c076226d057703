import { Match } from 'aws-cdk-lib/assertions';
import { type Resource, refusesPlainHttp, type Synthesized } from '../synthesize.ts';

/** Buckets, table, what an installation decides. */
export function storage(stack: Synthesized): void {
  const buckets = stack.of('AWS::S3::Bucket');
  const [uploads] = buckets.filter(({ Properties }) => Properties.BucketName) as [Resource];

  test('three buckets: uploads, what is derived, access logs', () => {
    expect(buckets.map(({ id }) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
      'AccessLogs',
      'Derived',
      'Reports',
    ]);
  });

  test.each(buckets)('$id is encrypted, closed to the public, kept, and refuses old TLS', (bucket) => {
    expect(bucket.Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    expect(bucket.DeletionPolicy).toBe('Retain');
    expect(JSON.stringify(bucket.Properties.LifecycleConfiguration)).toContain('AbortIncompleteMultipartUpload');
    const refusesOldTls = Match.objectLike({
      Effect: 'Deny',
      Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    });
    stack.template.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: bucket.id },
      PolicyDocument: { Statement: Match.arrayWith([refusesPlainHttp, refusesOldTls]) },
    });
  });

  describe('the bucket of uploads', () => {
    test('keeps every version for ever, under the name that was asked for', () => {
      expect(uploads.Properties.BucketName).toEqual({ Ref: 'ReportBucketName' });
      expect(uploads.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
      expect(JSON.stringify(uploads.Properties.LifecycleConfiguration)).not.toContain('Expiration');
    });

    test('tells the queue of parse of every key, and needs no custom resource for it', () => {
      expect(uploads.Properties.NotificationConfiguration).toEqual({
        QueueConfigurations: [
          { Event: 's3:ObjectCreated:*', Queue: { 'Fn::GetAtt': [expect.stringMatching(/^ParseQueue/), 'Arn'] } },
        ],
      });
      expect(stack.all.filter(({ Type }) => Type.startsWith('Custom::'))).toEqual([]);
    });

    test('alone may write to that queue, by a policy that stands before it', () => {
      const policies = stack.of('AWS::SQS::QueuePolicy').filter(({ id }) => uploads.DependsOn?.includes(id));
      const [policy] = policies as [Resource];
      const allowed = policy.Properties.PolicyDocument.Statement.filter(
        ({ Effect }: { Effect: string }) => Effect === 'Allow',
      );
      expect(allowed).toEqual([
        expect.objectContaining({
          Action: 'sqs:SendMessage',
          Principal: { Service: 's3.amazonaws.com' },
          Resource: { 'Fn::GetAtt': [expect.stringMatching(/^ParseQueue/), 'Arn'] },
          Condition: {
            StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
            ArnEquals: { 'aws:SourceArn': arnOfName('ReportBucketName') },
          },
        }),
      ]);
      expect(JSON.stringify(policy)).not.toContain(uploads.id);
    });
  });

  describe('the table', () => {
    const [table] = stack.of('AWS::DynamoDB::Table') as [Resource];

    test('is on demand, encrypted, recoverable, and cannot be deleted by mistake', () => {
      expect(table.DeletionPolicy).toBe('Retain');
      expect(table.Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      });
    });

    test('has the keys and indexes that the store uses', () => {
      const keys = (partition: string, sort: string) => [
        { AttributeName: partition, KeyType: 'HASH' },
        { AttributeName: sort, KeyType: 'RANGE' },
      ];
      const only = (...names: string[]) => ({ ProjectionType: 'INCLUDE', NonKeyAttributes: names });
      expect(table.Properties.KeySchema).toEqual(keys('pk', 'sk'));
      expect(table.Properties.GlobalSecondaryIndexes).toEqual([
        { IndexName: 'byYear', KeySchema: keys('year', 'agency'), Projection: only('place', 'marks', 'packed') },
        { IndexName: 'byAgency', KeySchema: keys('agency', 'year'), Projection: only('place', 'marks', 'packed') },
        { IndexName: 'byRegion', KeySchema: keys('division', 'place'), Projection: only('marks', 'packed', 'profile') },
        {
          IndexName: 'byParent',
          KeySchema: keys('under', 'agency'),
          Projection: only('place', 'marks', 'packed', 'profile'),
        },
      ]);
    });
  });

  describe('parameters and outputs', () => {
    const parameters = stack.template.findParameters('*', { Type: 'String' });

    test('what an installation must say has no default', () => {
      expect(Object.keys(parameters).sort()).toEqual(['OperatorAddress', 'PublicUrl', 'ReportBucketName', 'Sender']);
      for (const parameter of Object.values(parameters)) expect(parameter).not.toHaveProperty('Default');
    });

    test.each([
      ['ReportBucketName', ['gongkai-reports'], ['Gongkai', 'a', 'x'.repeat(64), '-a-b']],
      ['Sender', ['noreply@example.org'], ['noreply', 'a b@example.org']],
      ['OperatorAddress', ['operator@example.org'], ['', '@']],
      ['PublicUrl', ['https://example.org', 'http://127.0.0.1:8787'], ['https://example.org/', 'example.org']],
    ])('%s', (name, good, bad) => {
      const pattern = new RegExp(`^(?:${parameters[name]?.AllowedPattern})$`);
      for (const value of good) expect(value).toMatch(pattern);
      for (const value of bad) expect(value).not.toMatch(pattern);
    });

    test('how long a report waits to be checked again is a number of seconds that a queue can hold a message back', () => {
      const { RevalidateAfter, ...others } = stack.template.findParameters('*', { Type: 'Number' });
      expect(RevalidateAfter).toMatchObject({ Default: 90, MinValue: 2, MaxValue: 600 });
      expect(others).toEqual({});
    });

    test('tells where to upload, where to read, and what the table is called', () => {
      expect(Object.keys(stack.template.findOutputs('*')).sort()).toEqual(['ApiUrl', 'ReportBucketName', 'TableName']);
    });
  });

  test('mail is sent from the identity of the sender', () => {
    stack.template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: { Ref: 'Sender' } });
  });
}

function arnOfName(parameter: string) {
  return { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', { Ref: parameter }]] };
}
