import { Duration, Tokenization } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/tally/environment.ts';
import type { Parameters } from '../parameters.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { StepProps } from './step.ts';

export interface TallyProps extends StepProps {
  readonly parameters: Parameters;
}

/** Counts the filings of a province again when one of them has moved: many movements at a time. */
export class Tally extends QueueWorker<typeof environment> {
  readonly #holdBack: Duration;

  constructor(scope: Construct, id: string, { store, alarms, parameters }: TallyProps) {
    const holdBack = Duration.seconds(parameters.revalidateAfter);
    const { TABLE_NAME } = store.environment;
    super(scope, id, {
      name: 'tally',
      schema: environment,
      environment: { TABLE_NAME },
      memorySize: 512,
      timeout: Duration.seconds(60),
      holdBack,
      // A failed message holds back its own province only.
      batchSize: 1,
      // Never in the way of what was uploaded.
      maxConcurrency: 2,
      errorImpact: 'Summaries of the country show the numbers of before.',
      alarms,
    });
    this.#holdBack = holdBack;
    store.table.allow(this.function, ['GetItem', 'PutItem']);
    store.table.allowIndexes(this.function, ['byRegion']);
  }

  /** What a function needs to know to announce to this step. */
  get announcing(): { readonly TALLY_QUEUE_URL: string; readonly TALLY_DELAY_SECONDS: string } {
    return {
      TALLY_QUEUE_URL: this.queue.queueUrl,
      TALLY_DELAY_SECONDS: Tokenization.stringifyNumber(this.#holdBack.toSeconds()),
    };
  }
}
