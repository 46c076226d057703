import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { s3Originals } from '../../../functions/parse/originals.ts';
import { announcedUploads } from '../../../functions/parse/s3-event.ts';
import { upload } from '../filing/builders.ts';
import { Pipeline, s3Body } from './pipeline.ts';

describe('an event of S3', () => {
  test('announces each upload with its key decoded', () => {
    const made = upload(1, { key: 'reports/530111-qinghe/2024/年报 终稿+.txt' });
    const [encoded] = JSON.parse(s3Body(made)).Records;
    encoded.s3.object.key = encoded.s3.object.key.replaceAll('%20', '+');
    expect(announcedUploads(JSON.stringify({ Records: [encoded] }))).toEqual([{ ...made, keyIsDecoded: true }]);
  });

  test.each([
    ['a test', { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'b' }],
    ['a deletion', { Records: [{ ...JSON.parse(s3Body(upload(1))).Records[0], eventName: 'ObjectRemoved:Delete' }] }],
    ['nothing', { Records: [] }],
  ])('of %s announces none', (_, body) => {
    expect(announcedUploads(JSON.stringify(body))).toEqual([]);
  });

  test('of another shape is refused', () => {
    expect(() => announcedUploads('{"Records":[{}]}')).toThrow();
    expect(() => announcedUploads('not JSON')).toThrow();
  });

  test('without a sequencer, version id or time zone is understood all the same', () => {
    const [record] = JSON.parse(s3Body(upload(1))).Records;
    delete record.s3.object.sequencer;
    delete record.s3.object.versionId;
    record.eventTime = '2026-01-31T01:02:01';
    expect(announcedUploads(JSON.stringify({ Records: [record] }))).toMatchObject([
      { sequencer: '', versionId: null, at: '2026-01-31T01:02:01.000Z' },
    ]);
  });
});

describe('the original of an upload', () => {
  /** S3 as far as it is used: what it was asked, and an answer. */
  const s3 = (answer: () => unknown) => {
    const asked: unknown[] = [];
    const client = {
      send: async (command: { input: unknown }) => {
        asked.push(command.input);
        return answer();
      },
    };
    return { read: s3Originals(client as never), asked };
  };
  const { bucket, key } = upload(1);

  test('is exactly the version that was uploaded', async () => {
    const { read, asked } = s3(() => ({
      ContentLength: 6,
      Body: Readable.from([Buffer.from('abc'), Buffer.from('def')]),
    }));
    expect(await read(upload(1), 100)).toEqual({ kind: 'bytes', bytes: Buffer.from('abcdef') });
    expect(await read({ bucket, key, versionId: null, size: 6 }, 100)).toMatchObject({ kind: 'bytes' });
    expect(asked).toEqual([
      { Bucket: bucket, Key: key, VersionId: 'v1' },
      { Bucket: bucket, Key: key },
    ]);
  });

  test('that is too large is not read, whatever its announced length', async () => {
    const told = s3(() => ({}));
    expect(await told.read(upload(1, { size: 101 }), 100)).toEqual({ kind: 'too-large', size: 101 });
    expect(told.asked).toEqual([]);
    let taken = 0;
    const body = () =>
      Readable.from(
        (function* () {
          for (;;) {
            taken += 1;
            yield Buffer.alloc(10);
          }
        })(),
        { highWaterMark: 1 },
      );
    const announced = s3(() => ({ ContentLength: 101, Body: body() }));
    expect(await announced.read(upload(1), 100)).toEqual({ kind: 'too-large', size: 101 });
    expect(taken).toBe(0);
    const endless = s3(() => ({ Body: body() }));
    expect(await endless.read(upload(1), 100)).toMatchObject({ kind: 'too-large' });
    expect(taken).toBeLessThan(20);
  });

  test.each([
    ['of a length that is told', { 'content-length': 64 * 1024 * 1024 }],
    ['of a length that is not told', {}],
  ])('that is too large, %s, is left on the wire', async (_, headers) => {
    let sent = 0;
    const server = createServer((_, response) => {
      const chunk = Buffer.alloc(64 * 1024);
      response.writeHead(200, headers);
      const more = () => {
        while (!response.destroyed && sent < 64 * 1024 * 1024) {
          sent += chunk.length;
          if (!response.write(chunk)) return response.once('drain', more);
        }
        return response.end();
      };
      more();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const client = new S3Client({
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    expect(await s3Originals(client)(upload(1), 1000)).toMatchObject({ kind: 'too-large' });
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  test.each(['NoSuchKey', 'NoSuchVersion', 'MethodNotAllowed'])('is gone where S3 says %s', async (name) => {
    const { read } = s3(() => {
      throw new S3ServiceException({ name, $fault: 'client', $metadata: {} });
    });
    expect(await read(upload(1), 100)).toEqual({ kind: 'gone' });
  });

  test.each(['AccessDenied', 'SlowDown'])('is tried again where S3 says %s', async (name) => {
    const { read } = s3(() => {
      throw new S3ServiceException({ name, $fault: 'client', $metadata: {} });
    });
    await expect(read(upload(1), 100)).rejects.toThrow();
  });
});

describe('parse', () => {
  test.each([
    ['notes.txt', 'not-a-report-key'],
    ['reports/530111-qinghe/2024/a/b.txt', 'too-deep'],
  ])('keeps an upload at %s as a rejection: %s', async (key, code) => {
    const pipeline = new Pipeline();
    pipeline.announce(pipeline.put(1, 'returned a', { key }));
    pipeline.announce(pipeline.put(1, 'returned a', { key }));
    await pipeline.drain();
    const { rejections, facts } = pipeline.memory;
    expect([...rejections.values()].map(({ reason, ...rejection }) => [reason.code, rejection.key])).toEqual([
      [code, key],
    ]);
    expect(facts.size).toBe(0);
    expect(pipeline.counted).toEqual(['UploadRejected', 'UploadRejected']);
  });

  test('keeps the other uploads of a message whose first one fails', async () => {
    const pipeline = new Pipeline();
    const [bad, good] = [pipeline.put(1, 'returned a'), pipeline.put(2, 'accepted b')];
    pipeline.gate = (call) => {
      if (call === 'out.readOriginal' && pipeline.memory.facts.size === 0) {
        pipeline.gate = () => {};
        throw new Error('S3 is slow');
      }
    };
    pipeline.announce(bad, good);
    expect(await pipeline.handle()).toMatchObject({ message: 'S3 is slow' });
    expect([...pipeline.memory.facts.values()].map(({ fact }) => fact)).toEqual(['received', 'parsed']);
    await pipeline.drain();
    expect(pipeline.memory.entries.get('530111-qinghe/2024')?.status).toBe('accepted');
  });

  test('makes a file of more than 20 MB an unreadable version without its bytes', async () => {
    const pipeline = new Pipeline();
    const made = pipeline.put(1, '');
    pipeline.originals.set(`${made.bucket}/${made.key}?${made.versionId}`, new Uint8Array(20 * 1024 * 1024 + 1));
    pipeline.announce(made);
    await pipeline.drain();
    const [version] = (await pipeline.store.history({ agency: '530111-qinghe', year: 2024 })).versions;
    expect(version).toMatchObject({ status: 'unreadable', upload: { sha256: null, size: 20 * 1024 * 1024 + 1 } });
    expect(version?.results.parsed?.error?.code).toBe('too-large');
    expect(pipeline.mails).toHaveLength(1);
  });
});
