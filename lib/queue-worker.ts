import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { z } from 'zod';
import type { OperatorAlarms } from './operator-alarms.ts';
import { ReportFunction, type ReportFunctionProps } from './report-function.ts';

type Environment<Schema extends z.ZodObject> = ReportFunctionProps<Schema>['environment'];

export interface QueueWorkerProps<Schema extends z.ZodObject> extends Omit<ReportFunctionProps<Schema>, 'environment'> {
  /** Of a worker that hands itself messages: given the URL of its own queue. */
  readonly environment: Environment<Schema> | ((queueUrl: string) => Environment<Schema>);
  /** Messages handed to one invocation, 1 to 10. */
  readonly batchSize: number;
  /** Invocations that run at the same time, at least 2. */
  readonly maxConcurrency: number;
  /** What stands still, for whom, while the worker does not work; becomes the text of its alarms. */
  readonly errorImpact: string;
  readonly alarms: OperatorAlarms;
  /**
   * Makes the queue hold each message back for so long, hand out one message of a group at a time, and drop a message whose
   * deduplication id it has seen in the last five minutes.
   */
  readonly holdBack?: Duration;
}

/** A message is given up after so many attempts: the smallest number that AWS advises for a queue that feeds a function. */
const maxReceiveCount = 5;

/** A message stays invisible for so many timeouts of the function, as AWS advises: retries of the poller fit in. */
const visibilityPerTimeout = 6;

/**
 * A queue, the function that works it off, the queue of the messages that it gave up, and an alarm on both. Failed messages
 * of a batch come back alone.
 */
export class QueueWorker<Schema extends z.ZodObject = z.ZodObject> extends Construct {
  readonly queue: Queue;
  readonly function: ReportFunction<Schema>;

  constructor(scope: Construct, id: string, props: QueueWorkerProps<Schema>) {
    super(scope, id);
    const ordered = props.holdBack && { fifo: true };
    // A message keeps the time it was first sent: it spends what is left of these 14 days in the dead-letter queue.
    const deadLetters = this.#queue('DeadLetters', { retentionPeriod: Duration.days(14), ...ordered });
    this.queue = this.#queue('Queue', {
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.seconds(props.timeout.toSeconds() * visibilityPerTimeout),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount },
      ...(props.holdBack && { ...ordered, deliveryDelay: props.holdBack }),
    });
    const { environment: given } = props;
    const environment = typeof given === 'function' ? given(this.queue.queueUrl) : given;
    this.function = new ReportFunction(this, 'Function', { ...props, environment });
    this.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: props.batchSize,
        maxConcurrency: props.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    props.alarms.add({
      name: `${props.name}-dead-letters`,
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: 1,
      errorImpact: `${props.errorImpact} At least one message was given up after ${maxReceiveCount} attempts.`,
    });
    props.alarms.add({
      name: `${props.name}-delayed`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: Duration.minutes(15).toSeconds(),
      errorImpact: `${props.errorImpact} The oldest message has been waiting for 15 minutes.`,
    });
  }

  /** Allows a function to hand this worker a message. */
  allowSending(user: ReportFunction): void {
    user.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }));
  }

  #queue(id: string, props: ConstructorParameters<typeof Queue>[2]): Queue {
    return new Queue(this, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, ...props });
  }
}
