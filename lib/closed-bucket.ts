import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { ReportFunction } from './report-function.ts';

export interface ClosedBucketProps extends Omit<BucketProps, 'serverAccessLogsBucket' | 'serverAccessLogsPrefix'> {
  /** Where each request to this bucket is written down, and under which prefix. */
  readonly accessLogs?: { readonly bucket: Bucket; readonly prefix: string };
}

/** A bucket that is encrypted, closed to the public, reached by TLS 1.2 or newer only, and that outlives the stack. */
export class ClosedBucket extends Bucket {
  constructor(scope: Construct, id: string, { accessLogs, ...props }: ClosedBucketProps) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      ...props,
      ...(accessLogs && {
        // The CDK's own classes miss their interfaces under exactOptionalPropertyTypes.
        serverAccessLogsBucket: accessLogs.bucket as IBucket,
        serverAccessLogsPrefix: accessLogs.prefix,
      }),
    });
    // The parts of an upload that was given up are paid for until they are removed.
    this.addLifecycleRule({ abortIncompleteMultipartUploadAfter: Duration.days(7) });
  }

  /** Allows a function exactly these actions on the objects whose keys match. */
  allow(user: ReportFunction, actions: readonly `s3:${string}`[], keys: string): void {
    user.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [this.arnForObjects(keys)] }));
    const bucket = Stack.of(this).getLogicalId(this.node.defaultChild as CfnBucket);
    user.acceptWildcard(
      `<${bucket}.Arn>/${keys}`,
      'Objects are named after filings, which nobody knows in advance; the actions are exact.',
    );
  }

  /** Allows a function to list the keys that match, and no others. */
  allowListing(user: ReportFunction, keys: string): void {
    user.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [this.bucketArn],
        conditions: { StringLike: { 's3:prefix': keys } },
      }),
    );
  }
}
