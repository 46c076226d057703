import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/parse/environment.ts';
import type { FanOutTopic } from '../fan-out-topic.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { ReportBucket } from '../report-bucket.ts';
import type { Revalidate } from './revalidate.ts';
import { oneProcessor, type StepProps } from './step.ts';
import type { Tally } from './tally.ts';

export interface ParseProps extends StepProps {
  readonly reports: ReportBucket;
  readonly reportParsed: FanOutTopic;
  readonly reportChecked: FanOutTopic;
  readonly revalidate: Revalidate;
  readonly tally: Tally;
}

/** Reads each upload; tells one topic of what it read, another of what nobody can read, and revalidate whom that concerns. */
export class Parse extends QueueWorker<typeof environment> {
  constructor(scope: Construct, id: string, props: ParseProps) {
    const { store, alarms, reports, reportParsed, reportChecked, revalidate, tally } = props;
    super(scope, id, {
      name: 'parse',
      schema: environment,
      environment: {
        ...store.environment,
        ...tally.announcing,
        ...revalidate.announcing,
        REPORT_PARSED_TOPIC_ARN: reportParsed.topicArn,
        REPORT_CHECKED_TOPIC_ARN: reportChecked.topicArn,
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
    reportChecked.allowPublishing(this.function);
    revalidate.allowSending(this.function);
    tally.allowSending(this.function);
  }
}
