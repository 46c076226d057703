export const METRIC_NAMESPACE = 'Gongkai';

/** Names of the metrics; alarms and dashboards use the same. */
export const METRICS = {
  /** Attempts that failed in an invocation; 0 is counted too. */
  messagesFailed: 'MessagesFailed',
  uploadReceived: 'UploadReceived',
  uploadRejected: 'UploadRejected',
  reportUnreadable: 'ReportUnreadable',
  reportChecked: 'ReportChecked',
  mailSent: 'MailSent',
  mailDoubtful: 'MailDoubtful',
} as const;

export type MetricName = (typeof METRICS)[keyof typeof METRICS];
