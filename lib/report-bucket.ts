import { ArnFormat, Aws, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket, type CfnBucket, EventType, StorageClass } from 'aws-cdk-lib/aws-s3';
import type { CfnQueuePolicy, Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { ClosedBucket } from './closed-bucket.ts';
import type { ReportFunction } from './report-function.ts';

export interface ReportBucketProps {
  readonly bucketName: string;
  readonly accessLogs: Bucket;
}

/** Where agencies upload. Every PUT stays under its own version id; nothing is ever deleted. */
export class ReportBucket extends ClosedBucket {
  /** The ARN made of the name: what must stand before the bucket cannot refer to the bucket. */
  readonly #arn: string;

  constructor(scope: Construct, id: string, { bucketName, accessLogs }: ReportBucketProps) {
    super(scope, id, {
      bucketName,
      versioned: true,
      accessLogs: { bucket: accessLogs, prefix: 'reports/' },
    });
    this.addLifecycleRule({
      noncurrentVersionTransitions: [
        { storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) },
      ],
    });
    this.#arn = Stack.of(this).formatArn({
      service: 's3',
      region: '',
      account: '',
      resource: bucketName,
      arnFormat: ArnFormat.NO_RESOURCE_NAME,
    });
  }

  /**
   * Tells the queue of every object created, whatever its key: an unusable key becomes a rejection, and only the pipeline
   * can say so. On the L1 bucket, because `addEventNotification` brings a custom resource with a function of its own.
   */
  notify(queue: Queue): void {
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnEquals: { 'aws:SourceArn': this.#arn },
        },
      }),
    );
    const bucket = this.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [{ event: EventType.OBJECT_CREATED, queue: queue.queueArn }],
    };
    // S3 sends a test event when the notification is set, so the policy must stand before.
    bucket.addResourceDependency(queue.node.findChild('Policy').node.defaultChild as CfnQueuePolicy);
  }

  /** Allows a function to read uploads by version id, and to learn that one is gone (404), which S3 hides from others (403). */
  allowReading(user: ReportFunction): void {
    this.allow(user, ['s3:GetObjectVersion'], 'reports/*');
    user.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucketArn] }));
  }
}
