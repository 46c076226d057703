import { Construct } from 'constructs';
import type { ClosedBucket } from './closed-bucket.ts';
import type { ReportFunction } from './report-function.ts';
import { type ItemAction, ReportTable } from './report-table.ts';

/** Where shared/store/dynamo puts parts that are too large for the table. */
const parts = 'parts/*';

/** What is kept of filings: the table, and the bucket of what is too large for it. */
export class ReportStore extends Construct {
  readonly table = new ReportTable(this, 'Table');
  readonly #derived: ClosedBucket;

  constructor(scope: Construct, id: string, derived: ClosedBucket) {
    super(scope, id);
    this.#derived = derived;
  }

  /** What a function needs to know to open the store. */
  get environment(): { readonly TABLE_NAME: string; readonly DERIVED_BUCKET: string } {
    return { TABLE_NAME: this.table.tableName, DERIVED_BUCKET: this.#derived.bucketName };
  }

  /** Allows a function to read parts of reports, and exactly these actions on items. */
  allowReading(user: ReportFunction, actions: readonly ItemAction[]): void {
    this.table.allow(user, actions);
    this.#derived.allow(user, ['s3:GetObject'], parts);
  }

  /** Allows a function to read and to keep parts of reports, and exactly these actions on items. */
  allowKeeping(user: ReportFunction, actions: readonly ItemAction[]): void {
    this.allowReading(user, actions);
    this.#derived.allow(user, ['s3:PutObject'], parts);
  }
}
