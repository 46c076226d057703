import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/parse/environment.ts';
import type { FanOutTopic } from '../fan-out-topic.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { ReportBucket } from '../report-bucket.ts';
import type { Alert } from './alert.ts';
import type { Revalidate } from './revalidate.ts';
import { oneProcessor, type StepProps } from './step.ts';
import type { Tally } from './tally.ts';

export interface ParseProps extends StepProps {
  readonly reports: ReportBucket;
  readonly reportParsed: FanOutTopic;
  readonly alert: Alert;
  readonly revalidate: Revalidate;
  readonly tally: Tally;
}

/** Reads each upload; tells the topic of what it read, revalidate whom that concerns, and alert of what nobody can read. */
export class Parse extends QueueWorker<typeof environment> {
  constructor(scope: Construct, id: string, props: ParseProps) {
    const { store, alarms, reports, reportParsed, alert, revalidate, tally } = props;
    super(scope, id, {
      name: 'parse',
      schema: environment,
      environment: {
        ...store.environment,
        ...tally.announcing,
        ...revalidate.announcing,
        REPORT_PARSED_TOPIC_ARN: reportParsed.topicArn,
        REPORT_CHECKED_QUEUE_URL: alert.queue.queueUrl,
      },
      memorySize: oneProcessor,
      timeout: Duration.seconds(60),
      // One file an invocation: a file that exhausts time or memory takes no other with it.
      batchSize: 1,
      maxConcurrency: 10,
      errorImpact: 'Uploaded reports are kept, but not read: agencies get no answer.',
      alarms,
    });
    reports.notify(this.queue);
    reports.allowReading(this.function);
    store.allowKeeping(this.function, ['GetItem', 'PutItem', 'Query']);
    reportParsed.allowPublishing(this.function);
    alert.allowSending(this.function);
    revalidate.allowSending(this.function);
    tally.allowSending(this.function);
  }
}
