import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { environment } from '../../functions/snapshot/environment.ts';
import { NIGHTLY } from '../../shared/export/snapshot/messages.ts';
import type { ClosedBucket } from '../closed-bucket.ts';
import { QueueWorker } from '../queue-worker.ts';
import { SnapshotCatalogue } from '../snapshot-catalogue.ts';
import { oneProcessor, type StepProps } from './step.ts';

export interface SnapshotProps extends StepProps {
  readonly derived: ClosedBucket;
}

/** Half past two at night in China: nobody uploads, and the day's checks are done. */
const nightly = Schedule.cron({ hour: '18', minute: '30' });

/** Writes all reports as Parquet every night, year by year and province by province, for Athena. */
export class Snapshot extends QueueWorker<typeof environment> {
  constructor(scope: Construct, id: string, { store, alarms, derived }: SnapshotProps) {
    super(scope, id, {
      name: 'snapshot',
      schema: environment,
      environment: (queueUrl) => ({ ...store.environment, SNAPSHOT_QUEUE_URL: queueUrl }),
      memorySize: oneProcessor,
      timeout: Duration.minutes(5),
      batchSize: 1,
      maxConcurrency: 4,
      errorImpact: 'Analyses see the reports as they were on an earlier day.',
      alarms,
    });
    this.allowSending(this.function);
    derived.allow(this.function, ['s3:PutObject', 's3:AbortMultipartUpload', 's3:DeleteObject'], 'snapshots/*');
    store.table.allowIndexes(this.function, ['byRegion']);
    new Rule(this, 'Nightly', {
      description: 'Writes the snapshots of all reports',
      schedule: nightly,
      targets: [new SqsQueue(this.queue, { message: RuleTargetInput.fromObject(NIGHTLY) })],
    });
    new SnapshotCatalogue(this, 'Catalogue', derived);
  }
}
