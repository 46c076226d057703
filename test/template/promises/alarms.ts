import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { METRICS } from '../../../functions/common/metrics.ts';
import type { Resource, Synthesized } from '../synthesize.ts';

const nameOf = ({ Properties }: Resource): string => Properties.AlarmName.replace(/^Gongkai-/, '');

/** Every alarm, and its entry in the runbook. */
export function alarms(stack: Synthesized): void {
  const alarms = stack.of('AWS::CloudWatch::Alarm');
  const [topic] = stack.of('AWS::SNS::Topic').filter(({ id }) => id.startsWith('Alarms')) as [Resource];

  /** The alarm on a metric of a queue, if there is one. */
  const alarmOn = (queue: Resource, metric: string) =>
    alarms.find(
      ({ Properties }) => Properties.MetricName === metric && stack.at(Properties.Dimensions[0].Value).id === queue.id,
    );

  const workQueues = stack.of('AWS::SQS::Queue').filter(({ Properties }) => Properties.RedrivePolicy);

  test.each(workQueues)(
    'the first message in the dead-letter queue of $id alarms within a minute',
    ({ Properties }) => {
      const deadLetters = stack.at(Properties.RedrivePolicy.deadLetterTargetArn);
      expect(alarmOn(deadLetters, 'ApproximateNumberOfMessagesVisible')?.Properties).toMatchObject({
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: 1,
        Period: 60,
        Statistic: 'Maximum',
      });
    },
  );

  test.each(workQueues)('a message that waits in $id for a quarter of an hour alarms', (queue) => {
    expect(alarmOn(queue, 'ApproximateAgeOfOldestMessage')?.Properties).toMatchObject({ Threshold: 900 });
  });

  test('a doubtful mail alarms, by the name that the alert function counts it under', () => {
    stack.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Gongkai',
      MetricName: METRICS.mailDoubtful,
      Dimensions: [{ Name: 'service', Value: 'alert' }],
      Threshold: 1,
    });
  });

  test.each(alarms)('$id says what stands still, and mails its beginning and its end', ({ Properties }) => {
    expect(Properties.AlarmDescription).toMatch(/^[A-Z].+\. .*See docs\/runbook\.md#/);
    expect(Properties.TreatMissingData).toBe('notBreaching');
    expect(Properties.AlarmActions).toEqual([{ Ref: topic.id }]);
    expect(Properties.OKActions).toEqual([{ Ref: topic.id }]);
  });

  test('the operator is subscribed, and CloudWatch may publish and encrypt', () => {
    stack.template.hasResourceProperties('AWS::SNS::Subscription', {
      TopicArn: { Ref: topic.id },
      Protocol: 'email',
      Endpoint: { Ref: 'OperatorAddress' },
    });
    const ofCloudWatch = {
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    };
    stack.template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      Topics: [{ Ref: topic.id }],
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ ...ofCloudWatch, Action: 'sns:Publish' })]) },
    });
    stack.template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({ ...ofCloudWatch, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'] }),
        ]),
      },
    });
  });

  test('nothing that runs refers to the topic of the alarms', () => {
    const references = stack.all.filter(
      (resource) => resource.id !== topic.id && JSON.stringify(resource).includes(topic.id),
    );
    expect([...new Set(references.map(({ Type }) => Type))].sort()).toEqual([
      'AWS::CloudWatch::Alarm',
      'AWS::SNS::Subscription',
      'AWS::SNS::TopicPolicy',
    ]);
  });

  describe('the runbook', () => {
    const [, , ...sections] = readFileSync('docs/runbook.md', 'utf8').split(/^## /m);
    const entries = sections.map((section) => ({ heading: section.split('\n', 1)[0] ?? '', section }));

    test('has one entry for each alarm, and no other', () => {
      expect(entries.map(({ heading }) => heading).sort()).toEqual(alarms.map(nameOf).sort());
    });

    test.each(entries)('$heading: what it means, where to look, what to do', ({ section }) => {
      expect(section.match(/^\*\*\w+\.\*\*/gm)).toEqual(['**Description.**', '**Investigation.**', '**Resolution.**']);
    });

    test.each(alarms)('$id leads to its entry', (alarm) => {
      expect(alarm.Properties.AlarmDescription).toContain(`docs/runbook.md#${nameOf(alarm)}`);
    });
  });
}
