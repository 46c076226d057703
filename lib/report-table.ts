import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { type IndexName, TABLE } from '../shared/store/table.ts';
import type { ReportFunction } from './report-function.ts';

export type ItemAction = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'Query';

/** All that is known of filings. Its shape is that of shared/store, the only room that knows the keys. */
export class ReportTable extends Table {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      partitionKey: attribute(TABLE.partitionKey),
      sortKey: attribute(TABLE.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, { partitionKey, sortKey, projected }] of Object.entries(TABLE.indexes)) {
      this.addGlobalSecondaryIndex({
        indexName,
        partitionKey: attribute(partitionKey),
        sortKey: attribute(sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...projected],
      });
    }
  }

  /** Allows a function exactly these actions on items. */
  allow(user: ReportFunction, actions: readonly ItemAction[]): void {
    const named = actions.map((action) => `dynamodb:${action}`);
    user.addToRolePolicy(new PolicyStatement({ actions: named, resources: [this.tableArn] }));
  }

  /** Allows a function to remove items of one partition, and of no other. */
  allowDeleting(user: ReportFunction, partition: string): void {
    user.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:DeleteItem'],
        resources: [this.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [partition] } },
      }),
    );
  }

  /** Allows a function to query exactly these indexes. */
  allowIndexes(user: ReportFunction, indexes: readonly IndexName[]): void {
    const resources = indexes.map((index) => `${this.tableArn}/index/${index}`);
    user.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources }));
  }
}

function attribute({ name, type }: { readonly name: string; readonly type: 'S' | 'N' }): Attribute {
  return { name, type: type === 'S' ? AttributeType.STRING : AttributeType.NUMBER };
}
