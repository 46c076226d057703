import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Status } from '../../shared/presentation/result.ts';
import type { Stage } from '../../shared/presentation/status.ts';
import { METRIC_NAMESPACE, type MetricName } from './metrics.ts';

/** Which upload a line is about. */
export interface About {
  readonly agency: string;
  readonly year: number;
  readonly version: string;
  readonly trace: string;
}

type Fields = Readonly<Record<string, string | number | null>>;

/** What a function tells the operators: never contacts, never the text of a document. */
export interface Journal {
  /** A version reached a stage. */
  stage(about: About, stage: Stage, status: Status | null): void;
  note(message: string, fields: Fields): void;
  /** Something that an operator should see. */
  warn(message: string, fields: Fields): void;
  count(metric: MetricName): void;
}

export const logger = new Logger();
export const metrics = new Metrics({ namespace: METRIC_NAMESPACE });

export const journal: Journal = {
  stage: ({ agency, year, version, trace }, stage, status) =>
    logger.info('stage', { agency, year, version, stage, status, trace }),
  note: (message, fields) => logger.info(message, { ...fields }),
  warn: (message, fields) => logger.warn(message, { ...fields }),
  count: (metric) => metrics.addMetric(metric, MetricUnit.Count, 1),
};
