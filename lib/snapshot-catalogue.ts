import { Aws, Stack } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type ColumnType, SNAPSHOT_TABLES, type SnapshotTable } from '../shared/export/snapshot/tables.ts';
import { FIRST_YEAR } from '../shared/filing/key.ts';

/** What Hive, and so Athena, calls the types of the files. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  double: 'double',
  boolean: 'boolean',
  strings: 'array<string>',
};

/** The last year that a query without a year looks for; each further one is a hundred empty folders to look into. */
const LAST_PROJECTED_YEAR = 2049;

const parquet = 'org.apache.hadoop.hive.ql.io.parquet';

/**
 * The snapshots as tables of a Glue database. Partitions are computed from a query (partition projection): no crawler runs,
 * and a new year or province is there as soon as its file is.
 */
export class SnapshotCatalogue extends Construct {
  constructor(scope: Construct, id: string, bucket: Bucket) {
    super(scope, id);
    const name = Stack.of(this).stackName.toLowerCase().replaceAll('-', '_');
    const description = '政府信息公开工作年度报告快照 / Snapshots of the yearly disclosure reports';
    const database = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name, description },
    });
    for (const table of SNAPSHOT_TABLES) {
      new CfnTable(this, table.name, {
        catalogId: Aws.ACCOUNT_ID,
        databaseName: database.ref,
        tableInput: tableInput(table, `s3://${bucket.bucketName}/snapshots/${table.name}/`),
      });
    }
  }
}

function tableInput({ name, comment, columns }: SnapshotTable, location: string): CfnTable.TableInputProperty {
  return {
    name,
    description: `${comment.zh} / ${comment.en}`,
    tableType: 'EXTERNAL_TABLE',
    parameters: {
      classification: 'parquet',
      'projection.enabled': 'true',
      'projection.year.type': 'integer',
      'projection.year.range': `${FIRST_YEAR},${LAST_PROJECTED_YEAR}`,
      'projection.province.type': 'integer',
      'projection.province.range': '0,99',
      'projection.province.digits': '2',
      // Athena puts the values in.
      'storage.location.template': `${location}year=\${year}/province=\${province}/`,
    },
    partitionKeys: [
      { name: 'year', type: 'int', comment: '年度' },
      { name: 'province', type: 'string', comment: '行政区划代码前两位，00 为不详' },
    ],
    storageDescriptor: {
      location,
      columns: columns.map(({ name, type, comment }) => ({ name, type: TYPES[type], comment })),
      inputFormat: `${parquet}.MapredParquetInputFormat`,
      outputFormat: `${parquet}.MapredParquetOutputFormat`,
      serdeInfo: { serializationLibrary: `${parquet}.serde.ParquetHiveSerDe` },
    },
  };
}
