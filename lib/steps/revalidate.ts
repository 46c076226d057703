import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/revalidate/environment.ts';
import type { Parameters } from '../parameters.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { Alert } from './alert.ts';
import { oneProcessor, type StepProps } from './step.ts';
import type { Tally } from './tally.ts';

export interface RevalidateProps extends StepProps {
  readonly alert: Alert;
  readonly tally: Tally;
  readonly parameters: Parameters;
}

/** Checks a report again when last year's report or one of the reports below it has changed, and tells alert. */
export class Revalidate extends QueueWorker<typeof environment> {
  /** How long after such a change; announcements within half of that time are one. */
  readonly holdBack: Duration;

  constructor(scope: Construct, id: string, { store, alarms, alert, tally, parameters }: RevalidateProps) {
    const holdBack = Duration.seconds(parameters.revalidateAfter);
    super(scope, id, {
      name: 'revalidate',
      schema: environment,
      environment: { ...store.environment, ...tally.announcing, REPORT_CHECKED_QUEUE_URL: alert.queue.queueUrl },
      memorySize: oneProcessor,
      timeout: Duration.seconds(60),
      holdBack,
      // A failed message holds back its own filing only.
      batchSize: 1,
      // Never in the way of what was uploaded.
      maxConcurrency: 2,
      errorImpact: 'Checks between years and levels stay as they were when a report was uploaded.',
      alarms,
    });
    this.holdBack = holdBack;
    store.allowKeeping(this.function, ['GetItem', 'PutItem', 'Query']);
    alert.allowSending(this.function);
    tally.allowSending(this.function);
  }
}
