import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/validate/environment.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { Alert } from './alert.ts';
import { oneProcessor, type StepProps } from './step.ts';
import type { Tally } from './tally.ts';

export interface ValidateProps extends StepProps {
  readonly alert: Alert;
  readonly tally: Tally;
}

/** Checks each report that was read, explains what fails, and tells alert. */
export class Validate extends QueueWorker<typeof environment> {
  constructor(scope: Construct, id: string, { store, alarms, alert, tally }: ValidateProps) {
    super(scope, id, {
      name: 'validate',
      schema: environment,
      environment: { ...store.environment, ...tally.announcing, REPORT_CHECKED_QUEUE_URL: alert.queue.queueUrl },
      memorySize: oneProcessor,
      timeout: Duration.seconds(60),
      batchSize: 10,
      maxConcurrency: 10,
      errorImpact: 'Reports are read, but not checked: agencies get no verdict.',
      alarms,
    });
    store.allowKeeping(this.function, ['GetItem', 'BatchGetItem', 'PutItem', 'Query']);
    alert.allowSending(this.function);
    tally.allowSending(this.function);
  }
}
