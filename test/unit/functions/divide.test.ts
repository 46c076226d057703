import { divideAmong } from '../../../functions/snapshot/divide.ts';
import { partitionsOf } from '../../../shared/export/snapshot/place.ts';

const parts = partitionsOf([2024]).map((partition) => ({ schema: 'snapshot-due/1' as const, ...partition }));

interface Sent {
  readonly input: {
    readonly QueueUrl: string;
    readonly Entries: { readonly Id: string; readonly MessageBody: string }[];
  };
}

test('every part is one message, ten to a request', async () => {
  const sent: Sent['input'][] = [];
  const send = async ({ input }: Sent) => {
    sent.push(input);
    return {};
  };
  await divideAmong('queue', { send } as never)(parts);
  expect(sent.every(({ QueueUrl, Entries }) => QueueUrl === 'queue' && Entries.length === 10)).toBe(true);
  expect(sent.every(({ Entries }) => new Set(Entries.map(({ Id }) => Id)).size === 10)).toBe(true);
  expect(sent.flatMap(({ Entries }) => Entries.map(({ MessageBody }) => JSON.parse(MessageBody)))).toEqual(parts);
});

test('a refused message fails the whole, so that all are sent again', async () => {
  const send = async () => ({ Failed: [{ Id: '3', Message: 'too many' }] });
  await expect(divideAmong('queue', { send } as never)(parts)).rejects.toThrow('too many');
});
