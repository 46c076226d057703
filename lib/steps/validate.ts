import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/validate/environment.ts';
import type { FanOutTopic } from '../fan-out-topic.ts';
import { QueueWorker } from '../queue-worker.ts';
import { oneProcessor, type StepProps } from './step.ts';
import type { Tally } from './tally.ts';

export interface ValidateProps extends StepProps {
  readonly reportChecked: FanOutTopic;
  readonly tally: Tally;
}

/** Checks each report that was read, explains what fails, and tells the topic. */
export class Validate extends QueueWorker<typeof environment> {
  constructor(scope: Construct, id: string, { store, alarms, reportChecked, tally }: ValidateProps) {
    super(scope, id, {
      name: 'validate',
      schema: environment,
      environment: { ...store.environment, ...tally.announcing, REPORT_CHECKED_TOPIC_ARN: reportChecked.topicArn },
      memorySize: oneProcessor,
      timeout: Duration.seconds(60),
      batchSize: 10,
      maxConcurrency: 10,
      errorImpact: 'Reports are read, but not checked: agencies get no verdict.',
      alarms,
    });
    store.allowKeeping(this.function, ['GetItem', 'BatchGetItem', 'PutItem', 'Query']);
    reportChecked.allowPublishing(this.function);
    tally.allowSending(this.function);
  }
}
