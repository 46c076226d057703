import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { ReportFunction, type ReportFunctionProps } from '../../../lib/report-function.ts';
import { groupsMessage } from '../../../shared/filing/events.ts';
import { refusesPlainHttp, type Synthesized } from '../synthesize.ts';

/** Queues, event sources, functions, fan-out. */
export function pipeline(stack: Synthesized): void {
  const queues = stack.of('AWS::SQS::Queue');
  const workQueues = queues.filter(({ Properties }) => Properties.RedrivePolicy);
  const mappings = stack.of('AWS::Lambda::EventSourceMapping');
  const functions = stack.of('AWS::Lambda::Function');
  const days = (count: number) => count * 86_400;

  describe('queues', () => {
    test('ten steps, each with a dead-letter queue of its own', () => {
      const deadLetters = workQueues.map(({ Properties }) => stack.at(Properties.RedrivePolicy.deadLetterTargetArn).id);
      expect(workQueues).toHaveLength(10);
      expect(new Set(deadLetters).size).toBe(10);
      expect(queues).toHaveLength(20);
    });

    test.each(workQueues)('$id: five attempts, then 14 days in the dead-letter queue', ({ Properties }) => {
      const { maxReceiveCount, deadLetterTargetArn } = Properties.RedrivePolicy;
      expect(maxReceiveCount).toBeGreaterThanOrEqual(5);
      expect(stack.at(deadLetterTargetArn).Properties.MessageRetentionPeriod).toBe(days(14));
      expect(Properties.MessageRetentionPeriod).toBeLessThan(days(14));
    });

    test.each(queues)('$id is encrypted and refuses plain HTTP', ({ id, Properties }) => {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      stack.template.hasResourceProperties('AWS::SQS::QueuePolicy', {
        Queues: [{ Ref: id }],
        PolicyDocument: { Statement: Match.arrayWith([refusesPlainHttp]) },
      });
    });
  });

  describe('the queue of filings to be checked again', () => {
    const [queue] = queues.filter(({ id, Properties }) => id.startsWith('Revalidate') && Properties.RedrivePolicy);

    test('holds each message back, and drops what it has seen: a first-in-first-out queue, as are its dead letters', () => {
      expect(queue?.Properties).toMatchObject({ FifoQueue: true, DelaySeconds: { Ref: 'RevalidateAfter' } });
      expect(stack.at(queue?.Properties.RedrivePolicy.deadLetterTargetArn).Properties.FifoQueue).toBe(true);
      const parallel = queues.filter(({ id }) => !/^(Revalidate|Tally)/.test(id));
      for (const { Properties } of parallel) {
        expect([Properties.FifoQueue, Properties.DelaySeconds]).toEqual([undefined, undefined]);
      }
    });

    test('is announced to by parse and groups, which are told by the same parameter how long messages are held back', () => {
      const told = functions.map(({ Properties }) => Properties.Environment.Variables);
      const announcing = told.filter(({ REVALIDATE_QUEUE_URL: url }) => url);
      expect(announcing.map(({ POWERTOOLS_SERVICE_NAME: name }) => name).sort()).toEqual(['groups', 'parse']);
      for (const variables of announcing) {
        expect(variables).toMatchObject({
          REVALIDATE_QUEUE_URL: { Ref: queue?.id },
          REVALIDATE_DELAY_SECONDS: { Ref: 'RevalidateAfter' },
        });
      }
    });

    test('is worked off slowly, one message at a time', () => {
      const mapping = mappings.find(({ Properties }) => stack.at(Properties.EventSourceArn) === queue);
      expect(mapping?.Properties).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
    });
  });

  describe('the queue of provinces to be counted again', () => {
    const [queue] = queues.filter(({ id, Properties }) => id.startsWith('Tally') && Properties.RedrivePolicy);

    test('holds each message back, and drops what it has seen', () => {
      expect(queue?.Properties).toMatchObject({ FifoQueue: true, DelaySeconds: { Ref: 'RevalidateAfter' } });
    });

    test('is announced to by all that move an entry, which are told how long messages are held back', () => {
      const told = functions.map(({ Properties }) => Properties.Environment.Variables);
      const announcing = told.filter(({ TALLY_QUEUE_URL: url }) => url);
      expect(announcing.map(({ POWERTOOLS_SERVICE_NAME: name }) => name).sort()).toEqual([
        ...['parse', 'revalidate', 'validate'],
      ]);
      for (const variables of announcing) {
        expect(variables).toMatchObject({
          TALLY_QUEUE_URL: { Ref: queue?.id },
          TALLY_DELAY_SECONDS: { Ref: 'RevalidateAfter' },
        });
      }
    });
  });

  test('every night the groups function is told to compare all reports', () => {
    const [rule] = stack.of('AWS::Events::Rule').filter(({ id }) => id.startsWith('Groups'));
    const [target] = rule?.Properties.Targets ?? [];
    expect(rule?.Properties).toMatchObject({ ScheduleExpression: 'cron(0 17 * * ? *)', State: 'ENABLED' });
    expect(stack.get(target.Arn['Fn::GetAtt'][0]).id).toMatch(/^GroupsQueue/);
    expect(groupsMessage.parse(JSON.parse(target.Input))).toEqual({ schema: 'groups-night/1' });
  });

  describe('event sources', () => {
    test('each work queue feeds one function', () => {
      const sources = mappings.map(({ Properties }) => stack.at(Properties.EventSourceArn));
      expect(new Set(sources)).toEqual(new Set(workQueues));
      expect(new Set(mappings.map(({ Properties }) => stack.at(Properties.FunctionName))).size).toBe(10);
    });

    test.each(mappings)('$id: partial failures, small batches, a bounded pace', ({ Properties }) => {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(Properties.BatchSize).toBeLessThanOrEqual(10);
      expect(Properties.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2);
    });

    test.each(mappings)('$id: a message stays invisible for six timeouts', ({ Properties }) => {
      const { VisibilityTimeout } = stack.at(Properties.EventSourceArn).Properties;
      expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * stack.at(Properties.FunctionName).Properties.Timeout);
    });
  });

  describe('functions', () => {
    test('one for each folder, and none that the CDK brings along', () => {
      const names = functions.map(({ Properties }) => Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME);
      expect(names.sort()).toEqual([
        ...[
          'alert',
          'api',
          'export',
          'groups',
          'indicators',
          'parse',
          'render',
          'revalidate',
          'snapshot',
          'tally',
          'validate',
        ],
      ]);
    });

    test.each(functions)('$id: Node.js 24 on arm64, traced, with a JSON log of its own', ({ Properties }) => {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
      expect(stack.at(Properties.LoggingConfig.LogGroup).Type).toBe('AWS::Logs::LogGroup');
    });

    test('a variable that a function expects and the stack forgets fails type-checking and synth', () => {
      const scope = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }));
      const schema = z.object({ TABLE_NAME: z.string() });
      const sizes = { memorySize: 128, timeout: Duration.seconds(1) };
      // @ts-expect-error TABLE_NAME is missing
      const props: ReportFunctionProps<typeof schema> = { name: 'api', schema, environment: {}, ...sizes };
      expect(() => new ReportFunction(scope, 'Forgotten', props)).toThrow('TABLE_NAME');
    });

    test('each has a role of its own', () => {
      expect(new Set(functions.map(({ Properties }) => stack.at(Properties.Role))).size).toBe(functions.length);
    });

    test.each(stack.of('AWS::Logs::LogGroup'))('$id keeps logs for a year', ({ Properties }) => {
      expect(Properties.RetentionInDays).toBe(365);
    });
  });

  describe('fan-out', () => {
    const subscriptions = stack.of('AWS::SNS::Subscription').filter(({ Properties }) => Properties.Protocol === 'sqs');

    test.each([
      ['ReportParsed', [/^Indicators/, /^Validate/]],
      ['ReportChecked', [/^Alert/, /^Render/]],
    ])('%s tells %p, without an envelope', (topic, workers) => {
      const of = subscriptions.filter(({ Properties }) => stack.at(Properties.TopicArn).id.startsWith(topic));
      const told = of.map(({ Properties }) => stack.at(Properties.Endpoint).id).sort();
      expect(told).toEqual(workers.map((worker) => expect.stringMatching(worker)));
      for (const { Properties } of subscriptions) expect(Properties.RawMessageDelivery).toBe(true);
    });

    test.each(stack.of('AWS::SNS::Topic'))('$id is encrypted and refuses plain HTTP', ({ id, Properties }) => {
      expect(Properties.KmsMasterKeyId).toBeDefined();
      stack.template.hasResourceProperties('AWS::SNS::TopicPolicy', {
        Topics: [{ Ref: id }],
        PolicyDocument: { Statement: Match.arrayWith([refusesPlainHttp]) },
      });
    });
  });
}
