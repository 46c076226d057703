import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ClosedBucket } from './closed-bucket.ts';
import { FanOutTopic } from './fan-out-topic.ts';
import { logExpiration } from './log-retention.ts';
import { Mail } from './mail.ts';
import { OperatorAlarms } from './operator-alarms.ts';
import { Parameters } from './parameters.ts';
import { ReadApi } from './read-api.ts';
import { ReportBucket } from './report-bucket.ts';
import { ReportStore } from './report-store.ts';
import { Alert } from './steps/alert.ts';
import { Export } from './steps/export.ts';
import { Groups } from './steps/groups.ts';
import { Indicators } from './steps/indicators.ts';
import { Parse } from './steps/parse.ts';
import { Render } from './steps/render.ts';
import { Revalidate } from './steps/revalidate.ts';
import { Snapshot } from './steps/snapshot.ts';
import { Tally } from './steps/tally.ts';
import { Validate } from './steps/validate.ts';

export interface GongkaiStackProps extends StackProps {
  /** Whether anyone may read reports without credentials. */
  readonly publicRead: boolean;
}

/** docs/architecture.md in CDK. The steps stand from the last to the first, because each is told where its events go. */
export class GongkaiStack extends Stack {
  constructor(scope: Construct, id: string, { publicRead, ...props }: GongkaiStackProps) {
    super(scope, id, props);
    const parameters = new Parameters(this, 'Parameters');
    const accessLogs = new ClosedBucket(this, 'AccessLogs', { lifecycleRules: [{ expiration: logExpiration }] });
    const reports = new ReportBucket(this, 'Reports', { bucketName: parameters.reportBucketName, accessLogs });
    const derived = new ClosedBucket(this, 'Derived', { accessLogs: { bucket: accessLogs, prefix: 'derived/' } });
    const store = new ReportStore(this, 'Store', derived);
    const alarms = new OperatorAlarms(this, 'Alarms', parameters.operatorAddress);
    const mail = new Mail(this, 'Mail', parameters.sender);

    const alert = new Alert(this, 'Alert', { store, alarms, mail, parameters });
    const indicators = new Indicators(this, 'Indicators', { store, alarms });
    const render = new Render(this, 'Render', { store, alarms });
    const reportChecked = new FanOutTopic(this, 'ReportChecked', [alert, render]);
    const tally = new Tally(this, 'Tally', { store, alarms, parameters });
    const validate = new Validate(this, 'Validate', { store, alarms, reportChecked, tally });
    const revalidate = new Revalidate(this, 'Revalidate', { store, alarms, reportChecked, tally, parameters });
    new Groups(this, 'Groups', { store, alarms, revalidate });
    const reportParsed = new FanOutTopic(this, 'ReportParsed', [validate, indicators]);
    new Parse(this, 'Parse', { store, alarms, reports, reportParsed, reportChecked, revalidate, tally });
    const exporter = new Export(this, 'Export', { store, alarms, derived });
    new Snapshot(this, 'Snapshot', { store, alarms, derived });
    const api = new ReadApi(this, 'Api', { store, alarms, exporter, render, publicRead });

    this.#output('ReportBucketName', reports.bucketName, 'Upload reports to reports/<agency>/<year>/<file name> here.');
    this.#output('ApiUrl', api.url, 'The HTTP API; its paths begin with /v1.');
    this.#output('TableName', store.table.tableName, 'All that is known of filings.');
  }

  #output(name: string, value: string, description: string): void {
    new CfnOutput(this, `${name}Output`, { value, description }).overrideLogicalId(name);
  }
}
