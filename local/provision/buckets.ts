import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import type { NotificationTarget } from '../emulators/aws/objects/notification.ts';
import type { AwsEmulator } from '../emulators/aws/server.ts';
import type { Resource, Stack } from '../template/stack.ts';

/** Creates the buckets with their versioning and the notifications that their objects cause. */
export async function provisionBuckets(stack: Stack, s3: S3Client, aws: AwsEmulator): Promise<void> {
  for (const bucket of stack.of('AWS::S3::Bucket')) {
    await s3.send(new CreateBucketCommand({ Bucket: bucket.ref }));
    const versioned = bucket.properties.VersioningConfiguration?.Status === 'Enabled';
    aws.configureBucket(bucket.ref, { versioned, notifications: notificationTargets(bucket) });
  }
}

export function notificationTargets({ id, properties }: Resource<'AWS::S3::Bucket'>): NotificationTarget[] {
  const configurations = properties.NotificationConfiguration?.QueueConfigurations ?? [];
  return configurations.map(({ Event: event, Queue: queueArn, Filter: filter }, index) => {
    const rule = (name: string) => filter?.S3Key.Rules.find((rule) => rule.Name.toLowerCase() === name)?.Value ?? '';
    return { id: `${id}-${index}`, event, queueArn, prefix: rule('prefix'), suffix: rule('suffix') };
  });
}
