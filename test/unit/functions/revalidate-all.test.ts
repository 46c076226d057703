import { SQSClient } from '@aws-sdk/client-sqs';
import { revalidateAll, revalidateQueue } from '../../../functions/common/publish.ts';
import type { NeighbourChanged } from '../../../shared/filing/events.ts';

const event = (agency: number): NeighbourChanged => ({
  ...{ schema: 'neighbour-changed/1', agency: `530111-town-${agency}`, year: 2024, trace: 't1' },
});

interface Sent {
  readonly QueueUrl: string;
  readonly MessageBody: string;
  readonly MessageGroupId: string;
  readonly MessageDeduplicationId: string;
  readonly Entries: readonly Sent[];
}

let sent: Sent[];
let send: jest.SpyInstance;
beforeEach(() => {
  sent = [];
  process.env.AWS_REGION = 'local';
  send = jest.spyOn(SQSClient.prototype, 'send').mockImplementation(async ({ input }: { input: unknown }) => {
    sent.push(input as Sent);
    return {};
  });
});
afterEach(() => send.mockRestore());

const clock = () => new Date('2026-01-31T17:00:00Z');

test('many filings are announced ten to a request, each as it would be announced alone', async () => {
  const events = Array.from({ length: 25 }, (_, agency) => event(agency));
  await revalidateAll('https://queue/revalidate.fifo', 90, clock)(events);
  expect(sent.map(({ Entries }) => Entries.length)).toEqual([10, 10, 5]);
  const together = sent.flatMap(({ Entries }) => Entries);
  sent = [];
  const publish = revalidateQueue('https://queue/revalidate.fifo', 90, clock);
  for (const one of events) await publish(one);
  const told = ({ MessageBody, MessageGroupId, MessageDeduplicationId }: Sent) => [
    ...[MessageBody, MessageGroupId, MessageDeduplicationId],
  ];
  expect(together.map(told)).toEqual(sent.map(told));
});

test('nothing is sent of what nobody need be told', async () => {
  await revalidateAll('https://queue/revalidate.fifo', 90, clock)([]);
  expect(sent).toEqual([]);
});
