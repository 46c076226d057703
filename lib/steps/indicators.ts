import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/indicators/environment.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { StepProps } from './step.ts';

/** Computes the indicators of each report that was read. */
export class Indicators extends QueueWorker<typeof environment> {
  constructor(scope: Construct, id: string, { store, alarms }: StepProps) {
    super(scope, id, {
      name: 'indicators',
      schema: environment,
      environment: store.environment,
      memorySize: 512,
      timeout: Duration.seconds(30),
      batchSize: 10,
      maxConcurrency: 10,
      errorImpact: 'Reports are checked, but their indicators are missing.',
      alarms,
    });
    store.allowKeeping(this.function, ['GetItem', 'PutItem']);
  }
}
