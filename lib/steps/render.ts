import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/render/environment.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { StepProps } from './step.ts';

/** Renders what readers of a report are answered, when it is checked and when one finds it outdated. */
export class Render extends QueueWorker<typeof environment> {
  constructor(scope: Construct, id: string, { store, alarms }: StepProps) {
    super(scope, id, {
      name: 'render',
      schema: environment,
      environment: store.environment,
      memorySize: 512,
      // Short, so that what came before the indicators is tried again soon.
      timeout: Duration.seconds(10),
      batchSize: 10,
      // Never in the way of what was uploaded.
      maxConcurrency: 2,
      errorImpact: 'Reports are answered as they are, but slower.',
      alarms,
    });
    store.allowReading(this.function, ['UpdateItem', 'Query']);
  }

  /** What a function needs to know to have a report rendered. */
  get asking(): { readonly RENDER_QUEUE_URL: string } {
    return { RENDER_QUEUE_URL: this.queue.queueUrl };
  }
}
