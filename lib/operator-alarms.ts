import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface OperatorAlarm {
  /** Also the heading of its entry in docs/runbook.md. */
  readonly name: string;
  readonly metric: IMetric;
  /** The alarm goes off when the metric reaches it within one period. */
  readonly threshold: number;
  /** What stands still, for whom: the first sentence that the operator reads. */
  readonly errorImpact: string;
}

/** The alarms and the one address that they are mailed to. */
export class OperatorAlarms extends Construct {
  readonly #action: SnsAction;

  constructor(scope: Construct, id: string, operatorAddress: string) {
    super(scope, id);
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
    // CloudWatch may not use the key that SNS manages, so the topic has one of its own.
    const key = new Key(this, 'Key', {
      description: 'Encrypts alarms on their way to the operator',
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
    });
    key.grant(cloudWatch, 'kms:Decrypt', 'kms:GenerateDataKey*');
    const topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    // The policy that enforces TLS replaces the default one, which would have let CloudWatch publish.
    topic.addToResourcePolicy(
      new PolicyStatement({ principals: [cloudWatch], actions: ['sns:Publish'], resources: [topic.topicArn] }),
    );
    topic.addSubscription(new EmailSubscription(operatorAddress));
    this.#action = new SnsAction(topic);
  }

  add({ name, metric, threshold, errorImpact }: OperatorAlarm): void {
    const alarm = new Alarm(this, name, {
      alarmName: `${Stack.of(this).stackName}-${name}`,
      alarmDescription: `${errorImpact} See docs/runbook.md#${name}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.#action);
    alarm.addOkAction(this.#action);
  }
}
