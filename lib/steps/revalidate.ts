import { Duration, Tokenization } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/revalidate/environment.ts';
import type { FanOutTopic } from '../fan-out-topic.ts';
import type { Parameters } from '../parameters.ts';
import { QueueWorker } from '../queue-worker.ts';
import { oneProcessor, type StepProps } from './step.ts';
import type { Tally } from './tally.ts';

export interface RevalidateProps extends StepProps {
  readonly reportChecked: FanOutTopic;
  readonly tally: Tally;
  readonly parameters: Parameters;
}

/** Checks a report again when last year's, one of those below it or what is usual among its like has changed, and tells the topic. */
export class Revalidate extends QueueWorker<typeof environment> {
  /** How long after such a change; announcements within half of that time are one. */
  readonly #holdBack: Duration;

  constructor(scope: Construct, id: string, { store, alarms, reportChecked, tally, parameters }: RevalidateProps) {
    const holdBack = Duration.seconds(parameters.revalidateAfter);
    super(scope, id, {
      name: 'revalidate',
      schema: environment,
      environment: { ...store.environment, ...tally.announcing, REPORT_CHECKED_TOPIC_ARN: reportChecked.topicArn },
      memorySize: oneProcessor,
      timeout: Duration.seconds(60),
      holdBack,
      // A failed message holds back its own filing only.
      batchSize: 1,
      // Never in the way of what was uploaded.
      maxConcurrency: 2,
      errorImpact: 'Checks beside other reports stay as they were when a report was uploaded.',
      alarms,
    });
    this.#holdBack = holdBack;
    store.allowKeeping(this.function, ['GetItem', 'BatchGetItem', 'PutItem', 'Query']);
    reportChecked.allowPublishing(this.function);
    tally.allowSending(this.function);
  }

  /** What a function needs to know to announce to this step. */
  get announcing(): { readonly REVALIDATE_QUEUE_URL: string; readonly REVALIDATE_DELAY_SECONDS: string } {
    return {
      REVALIDATE_QUEUE_URL: this.queue.queueUrl,
      REVALIDATE_DELAY_SECONDS: Tokenization.stringifyNumber(this.#holdBack.toSeconds()),
    };
  }
}
