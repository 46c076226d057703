import { SQSClient } from '@aws-sdk/client-sqs';
import { tallyQueue } from '../../../functions/common/publish.ts';
import type { TallyDue } from '../../../shared/filing/events.ts';

const event = (year: number, province: string): TallyDue => ({ schema: 'tally-due/1', year, province, trace: 't1' });

let now = 0;
let sent: { MessageGroupId?: string; MessageDeduplicationId?: string; MessageBody?: string }[];
let send: jest.SpyInstance;
beforeEach(() => {
  now = Date.UTC(2026, 0, 31);
  sent = [];
  process.env.AWS_REGION = 'local';
  send = jest.spyOn(SQSClient.prototype, 'send').mockImplementation(async ({ input }: { input: unknown }) => {
    sent.push(input as never);
  });
});
afterEach(() => send.mockRestore());

const open = () => tallyQueue('https://queue/tally.fifo', 90, () => new Date(now));

test('a rush in one province is announced once in each span of half the delay', async () => {
  const publish = open();
  for (let report = 0; report < 2000; report += 1) {
    now += 30;
    await publish(event(2024, '53'));
  }
  expect(sent.length).toBeGreaterThanOrEqual(2);
  expect(sent.length).toBeLessThanOrEqual(3);
  expect(new Set(sent.map(({ MessageDeduplicationId: id }) => id)).size).toBe(sent.length);
});

test('functions side by side give their announcements the same identity, provinces and years different ones', async () => {
  for (const publish of [open(), open()]) {
    for (const [year, province] of [
      [2024, '53'],
      [2024, '-'],
      [2023, '53'],
    ] as const) {
      await publish(event(year, province));
    }
  }
  expect(sent).toHaveLength(6);
  expect(new Set(sent.map(({ MessageDeduplicationId: id }) => id)).size).toBe(3);
  expect(sent.map(({ MessageGroupId: group }) => group)).toEqual(
    ['2024/53', '2024/-', '2023/53'].flatMap((group, _, all) => (group === all[0] ? [...all, ...all] : [])),
  );
  expect(JSON.parse(sent[0]?.MessageBody ?? '')).toEqual(event(2024, '53'));
});

test('an announcement that did not leave is not taken for made', async () => {
  const publish = open();
  send.mockRejectedValueOnce(new Error('SQS is slow'));
  await expect(publish(event(2024, '53'))).rejects.toThrow('SQS is slow');
  await publish(event(2024, '53'));
  expect(sent).toHaveLength(1);
});
