import type { OperatorAlarms } from '../operator-alarms.ts';
import type { ReportStore } from '../report-store.ts';

/** What every step of the pipeline is given. */
export interface StepProps {
  readonly store: ReportStore;
  readonly alarms: OperatorAlarms;
}

/** Memory in MB with which Lambda gives a function one whole processor: for what computes more than it waits. */
export const oneProcessor = 1769;
