import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { environment } from '../../functions/alert/environment.ts';
import { METRIC_NAMESPACE, METRICS } from '../../functions/common/metrics.ts';
import { DOUBTFUL } from '../../shared/store/keys.ts';
import type { Mail } from '../mail.ts';
import type { Parameters } from '../parameters.ts';
import { QueueWorker } from '../queue-worker.ts';
import type { StepProps } from './step.ts';

export interface AlertProps extends StepProps {
  readonly mail: Mail;
  readonly parameters: Parameters;
}

/** Mails what became of a report. */
export class Alert extends QueueWorker<typeof environment> {
  constructor(scope: Construct, id: string, { store, alarms, mail, parameters }: AlertProps) {
    super(scope, id, {
      name: 'alert',
      schema: environment,
      environment: {
        ...store.environment,
        SENDER: parameters.sender,
        OPERATOR_ADDRESS: parameters.operatorAddress,
        PUBLIC_URL: parameters.publicUrl,
      },
      memorySize: 512,
      // Less than the minute after which the function takes a mail that is still being sent for doubtful.
      timeout: Duration.seconds(30),
      batchSize: 5,
      // A new account may send one mail a second.
      maxConcurrency: 2,
      errorImpact: 'Nobody is told that a report was returned, queried or unreadable.',
      alarms,
    });
    mail.allowSending(this.function);
    store.allowReading(this.function, ['GetItem', 'PutItem', 'UpdateItem', 'Query']);
    store.table.allowDeleting(this.function, DOUBTFUL);
    alarms.add({
      name: 'mail-doubtful',
      metric: new Metric({
        namespace: METRIC_NAMESPACE,
        metricName: METRICS.mailDoubtful,
        dimensionsMap: { service: 'alert' },
        period: Duration.minutes(5),
        statistic: 'Sum',
      }),
      threshold: 1,
      errorImpact: 'A mail about a report may not have been sent, and is not sent again by itself.',
    });
  }
}
