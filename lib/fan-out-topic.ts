import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type CfnTopic, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { QueueWorker } from './queue-worker.ts';
import type { ReportFunction } from './report-function.ts';

/** One event for several workers, each with a queue of its own; the message arrives as it was sent, without an envelope. */
export class FanOutTopic extends Topic {
  constructor(scope: Construct, id: string, workers: readonly QueueWorker[]) {
    super(scope, id, { enforceSSL: true });
    // The key that SNS manages lets every publisher of the account use it through SNS: no grants, no monthly fee.
    (this.node.defaultChild as CfnTopic).kmsMasterKeyId = 'alias/aws/sns';
    for (const { queue } of workers) this.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true }));
  }

  allowPublishing(user: ReportFunction): void {
    user.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topicArn] }));
  }
}
