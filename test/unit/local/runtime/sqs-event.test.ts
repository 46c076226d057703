import { sqsEvent, succeeded } from '../../../../local/runtime/sqs-event.ts';

const messages = ['1', '2', '3'].map((MessageId) => ({ MessageId, ReceiptHandle: `r${MessageId}`, Body: 'b' }));
const failing = (...ids: unknown[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

test.each<[string, unknown, string[]]>([
  ['no failures', failing(), ['1', '2', '3']],
  ['nothing', null, ['1', '2', '3']],
  ['an empty object', {}, ['1', '2', '3']],
  ['failures null', { batchItemFailures: null }, ['1', '2', '3']],
  ['one failure', failing('2'), ['1', '3']],
  ['all failures', failing('1', '2', '3'), []],
  ['an unknown id', failing('2', 'x'), []],
  ['an empty id', failing(''), []],
  ['a null id', failing(null), []],
  ['no list', { batchItemFailures: 'x' }, []],
])('an answer with %s', (_, answer, ids) => {
  expect(succeeded(messages, answer, true).map(({ MessageId }) => MessageId)).toEqual(ids);
});

test('without partial failures any answer is success', () => {
  expect(succeeded(messages, failing('2'), false)).toEqual(messages);
});

test('a message becomes a record', () => {
  const message = {
    ...messages[0],
    MD5OfBody: 'm',
    Attributes: { ApproximateReceiveCount: '2' },
    MessageAttributes: {
      text: { DataType: 'String', StringValue: '公' },
      bytes: { DataType: 'Binary', BinaryValue: Uint8Array.of(0, 255) },
    },
  };

  expect(sqsEvent([message], 'arn:aws:sqs:us-east-1:0:q', 'us-east-1').Records).toEqual([
    {
      messageId: '1',
      receiptHandle: 'r1',
      body: 'b',
      attributes: { ApproximateReceiveCount: '2' },
      messageAttributes: {
        text: { dataType: 'String', stringValue: '公', stringListValues: [], binaryListValues: [] },
        bytes: { dataType: 'Binary', binaryValue: 'AP8=', stringListValues: [], binaryListValues: [] },
      },
      md5OfBody: 'm',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:0:q',
      awsRegion: 'us-east-1',
    },
  ]);
});
