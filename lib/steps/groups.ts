import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { environment } from '../../functions/groups/environment.ts';
import { GROUPS_NIGHTLY } from '../../shared/filing/events.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { Revalidate } from './revalidate.ts';
import { oneProcessor, type StepProps } from './step.ts';

export interface GroupsProps extends StepProps {
  readonly revalidate: Revalidate;
}

/** One o'clock at night in China: the day's uploads are in, and what is checked again is through before the snapshots. */
const nightly = Schedule.cron({ hour: '17', minute: '0' });

/** Compares the reports of each province with one another every night, and tells revalidate whom that concerns. */
export class Groups extends QueueWorker<typeof environment> {
  constructor(scope: Construct, id: string, { store, alarms, revalidate }: GroupsProps) {
    super(scope, id, {
      name: 'groups',
      schema: environment,
      environment: (queueUrl) => ({ ...store.environment, ...revalidate.announcing, GROUPS_QUEUE_URL: queueUrl }),
      memorySize: oneProcessor,
      // The first comparison of a large province, of which all texts are read.
      timeout: Duration.minutes(10),
      batchSize: 1,
      maxConcurrency: 4,
      errorImpact: 'Reports are compared with those of like agencies as these were on an earlier day.',
      alarms,
    });
    this.allowSending(this.function);
    store.allowReading(this.function, ['GetItem', 'PutItem', 'Query']);
    store.table.allowIndexes(this.function, ['byRegion']);
    revalidate.allowSending(this.function);
    new Rule(this, 'Nightly', {
      description: 'Compares the reports of each province with one another',
      schedule: nightly,
      targets: [new SqsQueue(this.queue, { message: RuleTargetInput.fromObject(GROUPS_NIGHTLY) })],
    });
  }
}
