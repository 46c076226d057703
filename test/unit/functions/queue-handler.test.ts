import type { Context, SQSEvent } from 'aws-lambda';
import { logger, metrics } from '../../../functions/common/journal.ts';
import { readMessage } from '../../../functions/common/message.ts';
import { queueHandler } from '../../../functions/common/queue-handler.ts';
import { TooEarlyError } from '../../../functions/common/too-early.ts';
import { traceOf } from '../../../functions/common/trace.ts';
import { eventAbout, reportParsed } from '../../../shared/filing/events.ts';
import { FILING, received } from '../filing/builders.ts';

const context = { functionName: 'parse', awsRequestId: 'r1', getRemainingTimeInMillis: () => 1000 } as Context;

const eventOf = (...bodies: readonly string[]) =>
  ({
    Records: bodies.map((body, index) => ({
      ...{ messageId: `m${index}`, receiptHandle: 'r', body, attributes: { ApproximateReceiveCount: '1' } },
      ...{
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:local',
        awsRegion: '',
      },
    })),
  }) as unknown as SQSEvent;

beforeEach(() => {
  jest.spyOn(logger, 'error').mockImplementation(() => {});
  jest.spyOn(metrics, 'publishStoredMetrics').mockImplementation(() => {
    metrics.clearMetrics();
    return metrics;
  });
});
afterEach(() => jest.restoreAllMocks());

const outcomes = Array.from({ length: 2 ** 4 }, (_, bits) => [...bits.toString(2).padStart(4, '0')]);

describe('a function that works off a queue', () => {
  test.each(outcomes)('gives back only the messages that failed: %s%s%s%s', async (...failing) => {
    const worked: string[] = [];
    const counted = jest.spyOn(metrics, 'addMetric');
    const handler = queueHandler(async ({ body, messageId }) => {
      worked.push(messageId);
      if (body === '1') throw new Error('no');
    });
    const { batchItemFailures } = await handler(eventOf(...failing), context);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(
      failing.flatMap((bit, index) => (bit === '1' ? [`m${index}`] : [])),
    );
    expect(worked).toEqual(['m0', 'm1', 'm2', 'm3']);
    expect(counted).toHaveBeenCalledWith('MessagesFailed', 'Count', batchItemFailures.length);
  });

  test('gives back what came too early without calling it an error', async () => {
    const told = jest.spyOn(logger, 'info').mockImplementation(() => {});
    const handler = queueHandler(async () => {
      throw new TooEarlyError('no indicators yet');
    });
    const { batchItemFailures } = await handler(eventOf('1'), context);
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm0' }]);
    expect(told.mock.calls.map(([message]) => message)).toEqual([expect.stringContaining('no indicators yet')]);
    expect(logger.error).not.toHaveBeenCalled();
  });

  test('keeps two invocations in one process apart', async () => {
    const handler = queueHandler(async ({ body }) => {
      await new Promise((resolve) => setTimeout(resolve, Number(body)));
      if (body === '5') throw new Error('no');
    });
    const [slow, quick] = await Promise.all([
      handler(eventOf('20', '5'), context),
      handler(eventOf('5', '1'), context),
    ]);
    expect(slow.batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
    expect(quick.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }]);
  });

  test('knows nothing of the last invocation in the next', async () => {
    const handler = queueHandler(async ({ body }) => {
      if (body === '1') throw new Error('no');
    });
    await handler(eventOf('1'), context);
    expect(await handler(eventOf('0'), context)).toEqual({ batchItemFailures: [] });
  });
});

describe('a message between functions', () => {
  const event = { schema: 'report-parsed/1' as const, ...eventAbout(FILING, received(1, 'a'), 'trace-1') };

  test('is what its sender promised', () => {
    expect(readMessage({ body: JSON.stringify(event) }, reportParsed)).toEqual(event);
  });

  test.each([
    ['of another kind', { ...event, schema: 'report-checked/1' }],
    ['of no agency', { ...event, agency: 'Q' }],
    ['of no version', { ...event, version: '1' }],
    ['without trace', { ...event, trace: undefined }],
    ['with another hash', { ...event, sha256: 'abc' }],
  ])('%s is refused', (_, other) => {
    expect(() => readMessage({ body: JSON.stringify(other) }, reportParsed)).toThrow();
  });

  test('carries the trace of X-Ray where there is one', () => {
    const attributes = { AWSTraceHeader: 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1' };
    expect(traceOf({ messageId: 'm1', attributes: attributes as never })).toBe('1-5759e988-bd862e3fe1be46a994272793');
    expect(traceOf({ messageId: 'm1', attributes: {} as never })).toBe('m1');
  });
});
