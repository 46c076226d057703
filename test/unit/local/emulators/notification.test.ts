import { encodeKey, eventMessage, isFor, sequencer } from '../../../../local/emulators/aws/objects/notification.ts';

const target = { id: 'n', event: 's3:ObjectCreated:*', queueArn: 'q', prefix: 'reports/', suffix: '.docx' };
const change = {
  eventName: 'ObjectCreated:Put',
  bucket: 'gongkai-reports',
  key: 'reports/530111-liujia/2024/年报 (1)+.docx',
  at: new Date('2026-01-02T03:04:05.678Z'),
  sequencer: sequencer(255),
  versionId: 'v1',
  object: { contentLength: 7, etag: '"abc-2"' },
};

test.each([
  ['its prefix and suffix', {}, {}, true],
  ['another prefix', {}, { key: 'other/a.docx' }, false],
  ['another suffix', {}, { key: 'reports/a.pdf' }, false],
  ['another event', {}, { eventName: 'ObjectRemoved:Delete' }, false],
  ['the event exactly', { event: 's3:ObjectCreated:Put' }, {}, true],
  ['not the event exactly', { event: 's3:ObjectCreated:Post' }, {}, false],
])('a target takes %s', (_, of, what, expected) => {
  expect(isFor({ ...target, ...of }, { ...change, ...what })).toBe(expected);
});

test('keys are encoded so that consumers get them back', () => {
  const encoded = encodeKey(change.key);

  expect(encoded).toBe('reports/530111-liujia/2024/%E5%B9%B4%E6%8A%A5+%281%29%2B.docx');
  expect(decodeURIComponent(encoded.replaceAll('+', ' '))).toBe(change.key);
});

test('the message has the shape of S3', () => {
  const { Records } = JSON.parse(eventMessage(target, change, 'us-east-1'));

  expect(Records).toHaveLength(1);
  expect(Records[0]).toMatchObject({
    eventSource: 'aws:s3',
    awsRegion: 'us-east-1',
    eventTime: '2026-01-02T03:04:05.678Z',
    eventName: 'ObjectCreated:Put',
    s3: {
      bucket: { name: 'gongkai-reports', arn: 'arn:aws:s3:::gongkai-reports' },
      object: { size: 7, eTag: 'abc-2', versionId: 'v1', sequencer: '0000000000000000FF' },
    },
  });
});

test('later sequencers are greater strings', () => {
  const series = [1, 15, 16, 4095, 4096, 2 ** 40].map(sequencer);

  expect(series.toSorted()).toEqual(series);
});
