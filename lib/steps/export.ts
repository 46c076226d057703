import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../functions/export/environment.ts';
import type { ClosedBucket } from '../closed-bucket.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { ReportFunction } from '../report-function.ts';
import { oneProcessor, type StepProps } from './step.ts';

export interface ExportProps extends StepProps {
  readonly derived: ClosedBucket;
}

/** Where functions/common/export-shelf puts files and the notes of what was asked for. */
const files = 'exports/*';
const notes = 'exports/*/request.json';

/** Writes the exports that are too large to be answered at once. */
export class Export extends QueueWorker<typeof environment> {
  readonly #derived: ClosedBucket;

  constructor(scope: Construct, id: string, { store, alarms, derived }: ExportProps) {
    super(scope, id, {
      name: 'export',
      schema: environment,
      environment: store.environment,
      memorySize: oneProcessor,
      // The largest file takes two minutes.
      timeout: Duration.minutes(5),
      batchSize: 1,
      maxConcurrency: 2,
      errorImpact: 'Who asks for the reports of a whole province gets no file.',
      alarms,
    });
    this.#derived = derived;
    derived.addLifecycleRule({ prefix: 'exports/', expiration: Duration.days(1) });
    derived.allow(this.function, ['s3:PutObject', 's3:AbortMultipartUpload'], files);
    derived.allowListing(this.function, files);
    store.table.allowIndexes(this.function, ['byYear', 'byRegion', 'byParent']);
  }

  /** What a function needs to know to order an export. */
  get ordering(): { readonly EXPORT_QUEUE_URL: string } {
    return { EXPORT_QUEUE_URL: this.queue.queueUrl };
  }

  /** Allows a function to order an export, to see how far it is, and to hand out the file. */
  allowOrdering(user: ReportFunction): void {
    this.allowSending(user);
    this.#derived.allow(user, ['s3:PutObject'], notes);
    this.#derived.allow(user, ['s3:GetObject'], files);
    this.#derived.allowListing(user, files);
  }
}
