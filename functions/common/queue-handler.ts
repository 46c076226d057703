import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { PartialItemFailureResponse } from '@aws-lambda-powertools/batch/types';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { logger, metrics } from './journal.ts';
import { METRICS } from './metrics.ts';
import { TooEarlyError } from './too-early.ts';

/**
 * A function that works off a queue: one record, one try; the failed ones alone are reported and come back. One after the
 * other, so that a batch never needs more memory than its largest record.
 */
export const queueHandler = (work: (record: SQSRecord) => Promise<void>) => {
  const attempt = async (record: SQSRecord) => {
    try {
      await work(record);
    } catch (error) {
      const about = { messageId: record.messageId, receives: record.attributes.ApproximateReceiveCount };
      if (error instanceof TooEarlyError) {
        logger.info(`a message came too early and will be tried again: ${error.message}`, about);
      } else {
        logger.error('a message failed and will be tried again', { ...about, error: error as Error });
      }
      throw error;
    }
  };
  return middy<SQSEvent, PartialItemFailureResponse>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .handler(async (event, context: Context) => {
      const answer = await processPartialResponse(event, attempt, new BatchProcessor(EventType.SQS), {
        context,
        processInParallel: false,
        throwOnFullBatchFailure: false,
      });
      metrics.addMetric(METRICS.messagesFailed, MetricUnit.Count, answer.batchItemFailures.length);
      return answer;
    });
};
